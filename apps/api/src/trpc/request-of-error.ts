import type { TRPCError } from "@trpc/server";

const requestIds = new WeakMap<TRPCError, string>();

/** Remembers which request failed with this error: one that can't be read fails before it has a context that says so. */
export const noteRequestOf = (error: TRPCError, requestId: string): void => {
  requestIds.set(error, requestId);
};

export const requestIdOf = (error: TRPCError): string => requestIds.get(error) ?? "";
