import { z } from "zod";

export const idPrefixes = {
  audit: "aud",
  deletion: "del",
  delivery: "dlv",
  digest: "dgs",
  event: "evt",
  invitation: "inv",
  inviteCode: "ivc",
  link: "lnk",
  logo: "lgo",
  notification: "ntf",
  organization: "org",
  redemption: "rdm",
  request: "req",
  team: "tem",
  template: "tpl",
  templateVersion: "tpv",
  user: "usr",
  webhook: "whk",
  workspace: "wsp",
} as const;

export type IdKind = keyof typeof idPrefixes;

/** An id as it crosses the wire: the kind's prefix and 132 random bits, safe in addresses. */
export const idOf = (kind: IdKind) =>
  z.string().regex(new RegExp(`^${idPrefixes[kind]}_[\\w-]{22}$`), "Not a valid id");
