import { idPrefixes } from "@gatehouse/shared/ids";
import { hashToken } from "./tokens";

/**
 * Stands in for the user of an address that may get no link, so that the same is written for every address. Always the
 * same for one address: here too an older link is replaced.
 */
export const standInId = (email: string): string => `${idPrefixes.user}_${hashToken(email).slice(0, 22)}`;
