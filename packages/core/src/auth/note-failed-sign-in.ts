import type { ErrorCode } from "@gatehouse/shared/errors";
import { audit } from "../audit/audit";
import type { RequestCtx } from "../context";
import type { Tx } from "../db/transaction";
import type { UserDoc } from "../users/user-store";

/** Stands for whoever has an address that no account has: what was typed is not kept, it may be a password. */
const nobodyId = "unknown";

export const subjectIdOf = (user: UserDoc | null): string => user?._id ?? nobodyId;

/** Writes down an attempt that did not lead in, and why. */
export const noteFailedSignIn = (
  tx: Tx<RequestCtx>,
  user: UserDoc | null,
  reason: "wrong-password" | ErrorCode,
): Promise<void> =>
  audit(tx, {
    workspaceId: user?.workspaceId ?? null,
    action: "session.fail",
    target: { kind: "user", id: subjectIdOf(user) },
    details: { reason },
  });
