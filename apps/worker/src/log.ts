import { type Logger, pino } from "pino";

const withoutAddresses = (text: unknown): unknown =>
  typeof text === "string" ? text.replace(/[^\s<>"]+@[^\s<>"]+/g, "[address]") : text;

/** JSON lines. Mail servers quote the recipient in their errors; the delivery log keeps that, this one does not. */
export const createLog = (level: string): Logger =>
  pino({ level, base: { app: "worker" }, serializers: { error: withoutAddresses } });
