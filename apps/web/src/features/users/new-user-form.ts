import type { Role } from "@gatehouse/shared/access/permissions";
import { defaultInvitationDays } from "@gatehouse/shared/invitations/invitation-limits";
import type { createUserInput } from "@gatehouse/shared/users/create-user";
import type { z } from "zod";
import type { ZodForm } from "../../components/form/use-zod-form";

export const loadUserSchema = () =>
  import("@gatehouse/shared/users/create-user").then((module) => module.createUserInput);

type NewUser = z.input<typeof createUserInput>;
export type NewUserForm = ZodForm<NewUser, z.output<typeof createUserInput>>;

export const newUser = (role: Role): NewUser => ({
  firstName: "",
  lastName: "",
  email: "",
  role,
  organizationId: undefined,
  teamIds: [],
  portalAccess: true,
  chatAccess: true,
  emailVerified: false,
  invitation: { validDays: defaultInvitationDays },
  password: undefined,
  mustChangePassword: true,
  isConfirmed: false,
});
