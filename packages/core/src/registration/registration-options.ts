import { AppError } from "@gatehouse/shared/errors";
import { inviteCodeKey } from "@gatehouse/shared/invite-codes/invite-code-text";
import type { PublicSettings, Settings } from "@gatehouse/shared/settings/settings";
import { minPasswordLengthOf } from "@gatehouse/shared/users/password-limits";
import type { Deps, RequestCtx } from "../context";
import { checkInviteCode } from "../invite-codes/check-invite-code";
import { settingsOf } from "../settings/settings-of";
import { workspaceTitle } from "../workspaces/workspace-title";
import { provesEmail } from "./proves-email";

export type Registration = { workspaceId: string; settings: Settings; options: PublicSettings };

/** The workspace people register in, that of their code or the first one, and what it asks of them. */
export const findRegistration = async (
  { stores, config }: Pick<Deps, "stores" | "config">,
  code = "",
): Promise<Registration> => {
  const inviteCode = code ? await stores.inviteCodes.findByKey(inviteCodeKey(code)) : null;
  const workspace = inviteCode
    ? await stores.workspaces.find(inviteCode.workspaceId)
    : await stores.workspaces.findFirst();
  if (!workspace) throw new AppError("not-found");
  const settings = settingsOf(workspace);
  const { peopleMayRegister, termsUrl, privacyUrl, allowedDomains, extraFields } = settings.registration;
  const options = {
    workspaceName: workspaceTitle(workspace),
    peopleMayRegister,
    termsUrl,
    privacyUrl,
    allowedDomains,
    extraFields: extraFields.filter(({ audience }) => audience === "people"),
    minPasswordLength: minPasswordLengthOf(settings.security),
    emailEnabled: config.emailEnabled,
    provesEmail: provesEmail(config, settings, inviteCode),
  };
  return { workspaceId: workspace._id, settings, options };
};

/** Of a code that opens nothing nobody learns where it would have led. */
const usable = (ctx: RequestCtx, code: string): Promise<string> =>
  checkInviteCode(ctx, { code }).then(
    () => code,
    (error: unknown) => {
      if (error instanceof AppError && error.fields?.code) return "";
      throw error;
    },
  );

/** What anybody may know before they register: of the workspace that a code leads to, or of the first one. */
export const getRegistrationOptions = async (ctx: RequestCtx, { code }: { code: string }): Promise<PublicSettings> =>
  (await findRegistration(ctx, code && (await usable(ctx, code)))).options;
