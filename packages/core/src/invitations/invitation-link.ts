import { hashToken, linkToken } from "../auth/tokens";
import type { Config } from "../context";

type Link = { _id: string; generation: number };

const tokenOf = (config: Pick<Config, "secret">, { _id, generation }: Link): string =>
  linkToken(config.secret, "invitation", _id, generation);

/** Path of the page that accepts an invitation. */
export const invitationPath = (config: Pick<Config, "secret">, link: Link): string =>
  `/auth/invite?token=${tokenOf(config, link)}`;

/** What the database keeps of a link. */
export const invitationTokenHash = (config: Pick<Config, "secret">, link: Link): string =>
  hashToken(tokenOf(config, link));

export const invitationUrl = (config: Config, link: Link): string => config.publicUrl + invitationPath(config, link);
