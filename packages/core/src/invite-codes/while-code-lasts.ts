import { inviteCodeKey } from "@gatehouse/shared/invite-codes/invite-code-text";
import type { RequestCtx } from "../context";
import { checkInviteCode } from "./check-invite-code";
import { inTurn } from "./in-turn";

/**
 * Runs a registration that redeems a code, unless the code opens nothing; throws what `findUsableInviteCode` throws.
 * All want to write the same document: whoever comes while others are at it waits here, instead of hashing a password
 * for a code that is used up by then and getting in the way of transactions that have to start again.
 */
export const whileCodeLasts = <Result>(
  ctx: RequestCtx,
  { code, email }: { code: string; email: string },
  register: () => Promise<Result>,
): Promise<Result> =>
  inTurn(inviteCodeKey(code), async () => {
    await checkInviteCode(ctx, { code, email });
    return register();
  });
