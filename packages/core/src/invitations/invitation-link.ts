import { linkToken } from "../auth/tokens";
import type { Config } from "../context";

/** Path of the page that accepts an invitation. */
export const invitationPath = (config: Pick<Config, "secret">, id: string, generation: number): string =>
  `/auth/invite?token=${linkToken(config.secret, "invitation", id, generation)}`;
