import type { createInviteCodeInput, InviteCode } from "@gatehouse/shared/invite-codes/invite-code";
import type { z } from "zod";
import type { ZodForm } from "../../components/form/use-zod-form";

export const loadCodeSchema = () =>
  import("@gatehouse/shared/invite-codes/invite-code").then((module) => module.createInviteCodeInput);

type NewCode = z.input<typeof createInviteCodeInput>;
export type CodeForm = ZodForm<NewCode, z.output<typeof createInviteCodeInput>>;

/** What the form starts with: an existing code, or one without any limit. */
export const codeValues = (code: InviteCode | undefined): NewCode => ({
  organizationId: code?.organization?.id ?? null,
  teamId: code?.team?.id ?? null,
  moreTeamIds: code?.moreTeams.map(({ id }) => id) ?? [],
  role: code?.role ?? "member",
  quota: code?.quota ?? null,
  expiresAt: code?.expiresAt ?? null,
  emailDomains: code?.emailDomains ?? [],
  autoApprove: code?.autoApprove ?? true,
});
