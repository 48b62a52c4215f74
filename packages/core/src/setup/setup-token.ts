import { createHmac } from "node:crypto";
import type { Config } from "../context";

const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * The token that opens the set-up page: the operator's, else one derived from the secret, the same in every process.
 * Form: GH-SETUP- and 80 bits in groups of four.
 */
export const setupToken = ({ setupToken, secret }: Pick<Config, "setupToken" | "secret">): string => {
  if (setupToken) return setupToken;
  const bytes = createHmac("sha256", secret).update("gatehouse.set-up").digest().subarray(0, 16);
  const symbols = [...bytes].map((byte) => crockford[byte % 32]).join("");
  return `GH-SETUP-${symbols.match(/.{4}/g)?.join("-")}`;
};
