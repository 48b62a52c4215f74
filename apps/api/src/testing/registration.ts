import type { LinkDoc, LinkPurpose } from "@gatehouse/core/auth/link-store";
import { tokenOf } from "@gatehouse/core/auth/links";
import type { Deps } from "@gatehouse/core/context";
import { testPassword } from "@gatehouse/core/testing/people";
import { changeSettings } from "@gatehouse/core/testing/settings";
import type { Settings } from "@gatehouse/shared/settings/settings";

let newcomers = 0;

/** A filled-in registration form. */
export const makeNewcomer = (overrides: { email?: string } = {}) => {
  newcomers += 1;
  return {
    firstName: "Leila",
    lastName: `Haddad ${newcomers}`,
    email: `leila.${newcomers}@alderfinch.example`,
    password: testPassword,
    ...overrides,
  };
};

/** Opens registration in the workspace, with settings that differ from the defaults. */
export const openRegistration = (
  world: Deps,
  workspaceId: string,
  registration: Partial<Settings["registration"]> = {},
  security: Partial<Settings["security"]> = {},
): Promise<void> =>
  changeSettings(world, workspaceId, { registration: { peopleMayRegister: true, ...registration }, security });

const mailedToken = async ({ mongo, config }: Deps, purpose: LinkPurpose, email: string): Promise<string> => {
  const links = mongo.db().collection<LinkDoc>("links");
  const link = await links.findOne({ email, purpose, status: "open" });
  if (!link) throw new Error(`No link was sent to ${email}`);
  return tokenOf(config, link);
};

/** The token in the newest mail that proves this address. */
export const verificationToken = (deps: Deps, email: string): Promise<string> =>
  mailedToken(deps, "verify-email", email);

/** The token in the newest mail that sets a new password. */
export const resetToken = (deps: Deps, email: string): Promise<string> => mailedToken(deps, "reset-password", email);
