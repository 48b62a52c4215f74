import { Binary, UUID } from "bson";
import { mongoError } from "../errors";
import { isDoc } from "../values/document";
import type { Handler } from "./call";

/** A session's id as a key: the bytes of its UUID. */
export function sessionKey(lsid: unknown): string {
  const id = isDoc(lsid) ? lsid.id : undefined;
  if (!(id instanceof Binary) || id.buffer.length < 16) throw mongoError(14, "BSON field 'lsid.id' must be a UUID");
  return Buffer.from(id.buffer.subarray(0, 16)).toString("hex");
}

export const sessionIdOf = (key: string): Binary => new Binary(Buffer.from(key, "hex"), 4);

const idsOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(sessionKey) : []);

export const startSession: Handler = ({ engine }) => {
  const id = new Binary(new UUID().buffer, 4);
  engine.sessions.touch(sessionKey({ id }));
  return { id: { id }, timeoutMinutes: 30, ok: 1 };
};

export const endSessions: Handler = ({ engine, body, name }) => {
  for (const id of idsOf(body[name])) engine.sessions.end(id);
  return { ok: 1 };
};

export const refreshSessions: Handler = ({ engine, body }) => {
  for (const id of idsOf(body.refreshSessions)) engine.sessions.touch(id);
  return { ok: 1 };
};

export const killAllSessions: Handler = ({ engine }) => {
  for (const id of engine.sessions.list()) engine.sessions.end(id);
  return { ok: 1 };
};
