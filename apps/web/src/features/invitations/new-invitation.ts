import type { Role } from "@gatehouse/shared/access/permissions";
import type { createInvitationInput } from "@gatehouse/shared/invitations/invitation";
import { defaultInvitationDays } from "@gatehouse/shared/invitations/invitation-limits";
import type { OrganizationOption } from "@gatehouse/shared/organizations/organization";
import type { z } from "zod";
import type { ZodForm } from "../../components/form/use-zod-form";

export const loadInvitationSchema = () =>
  import("@gatehouse/shared/invitations/invitation").then((module) => module.createInvitationInput);

type NewInvitation = z.input<typeof createInvitationInput>;
export type InvitationForm = ZodForm<NewInvitation, z.output<typeof createInvitationInput>>;

/** Everybody is in the default team anyway. */
export const teamsToChoose = (organizations: OrganizationOption[], organizationId: string | undefined) =>
  organizations.find(({ id }) => id === organizationId)?.teams.filter(({ isDefault }) => !isDefault) ?? [];

/** What the form starts with; nobody lands anywhere but in the default or own organization unless it is chosen. */
export const newInvitation = (role: Role, organizations: OrganizationOption[]): NewInvitation => ({
  firstName: "",
  lastName: "",
  email: "",
  role,
  organizationId: (organizations.find(({ isDefault }) => isDefault) ?? organizations[0])?.id,
  teamIds: [],
  portalAccess: true,
  chatAccess: true,
  validDays: defaultInvitationDays,
});

/** Teams of an organization that was chosen in between are left behind. */
export const inPlace = (values: z.output<typeof createInvitationInput>, organizations: OrganizationOption[]) => {
  const teams = teamsToChoose(organizations, values.organizationId).map(({ id }) => id);
  return { ...values, teamIds: values.teamIds.filter((id) => teams.includes(id)) };
};
