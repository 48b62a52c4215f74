import type { LinkDoc } from "@gatehouse/core/auth/link-store";
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

/** The token in the newest mail that proves this address. */
export const verificationToken = async ({ mongo, config }: Deps, email: string): Promise<string> => {
  const links = mongo.db().collection<LinkDoc>("links");
  const link = await links.findOne({ email, purpose: "verify-email", status: "open" });
  if (!link) throw new Error(`No link was sent to ${email}`);
  return tokenOf(config, link);
};
