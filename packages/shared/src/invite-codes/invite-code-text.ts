/** Crockford's base 32: without I, L, O and U, which people take for other signs. */
const codeAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
export const codeLength = 12;

const groupLength = 4;

/** A generated code from random bytes, in groups: K7QF-2MXD-9PTA. */
export const codeFrom = (bytes: Uint8Array): string => {
  const letters = [...bytes.subarray(0, codeLength)].map((byte) => codeAlphabet[byte % codeAlphabet.length] ?? "");
  return (letters.join("").match(new RegExp(`.{${groupLength}}`, "g")) ?? []).join("-");
};

/**
 * What tells codes apart: without case, spaces and dashes, and with I and L read as 1 and O as 0, as Crockford reads
 * them. Two wordings with the same key are the same code.
 */
export const inviteCodeKey = (typed: string): string =>
  typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, "")
    .replace(/[IL]/g, "1")
    .replace(/O/g, "0");
