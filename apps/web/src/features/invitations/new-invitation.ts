import type { Role } from "@gatehouse/shared/access/permissions";
import type { createInvitationInput } from "@gatehouse/shared/invitations/invitation";
import { defaultInvitationDays } from "@gatehouse/shared/invitations/invitation-limits";
import type { z } from "zod";
import type { ZodForm } from "../../components/form/use-zod-form";

export const loadInvitationSchema = () =>
  import("@gatehouse/shared/invitations/invitation").then((module) => module.createInvitationInput);

type NewInvitation = z.input<typeof createInvitationInput>;
export type InvitationForm = ZodForm<NewInvitation, z.output<typeof createInvitationInput>>;

/** What the form starts with; nobody lands anywhere but in the default or own organization unless it is chosen. */
export const newInvitation = (role: Role, organizationId: string | undefined): NewInvitation => ({
  firstName: "",
  lastName: "",
  email: "",
  role,
  organizationId,
  teamIds: [],
  portalAccess: true,
  chatAccess: true,
  validDays: defaultInvitationDays,
});
