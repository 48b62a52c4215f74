import { type CreatedInvitation, type Invitation, invitationState } from "@gatehouse/shared/invitations/invitation";
import type { UserCtx } from "../context";
import { named } from "../named";
import { namesOfOrganizations } from "../organizations/names-of-organizations";
import { fullName } from "../users/full-name";
import { namesOfUsers } from "../users/names-of-users";
import { invitationUrl } from "./invitation-link";
import type { InvitationDoc } from "./invitation-store";

/** Documents of one page as people see them, with the names they point to. */
export const presentInvitations = async (ctx: UserCtx, docs: InvitationDoc[]): Promise<Invitation[]> => {
  const [organizations, inviters] = await Promise.all([
    namesOfOrganizations(ctx, docs),
    namesOfUsers(
      ctx,
      docs.map(({ invitedBy }) => invitedBy),
    ),
  ]);
  return docs.map((doc) => ({
    id: doc._id,
    email: doc.email,
    firstName: doc.firstName,
    lastName: doc.lastName,
    name: fullName(doc),
    role: doc.role,
    organization: named(doc.organizationId, organizations),
    state: invitationState(doc, ctx.now()),
    invitedBy: named(doc.invitedBy, inviters),
    createdAt: doc.createdAt,
    sentAt: doc.sentAt,
    expiresAt: doc.expiresAt,
    acceptedAt: doc.acceptedAt,
  }));
};

export const presentInvitation = async (ctx: UserCtx, doc: InvitationDoc): Promise<Invitation> => {
  const [invitation] = await presentInvitations(ctx, [doc]);
  if (!invitation) throw new Error("one document makes one invitation");
  return invitation;
};

/** The link is for copying where no mail will go out; elsewhere only the invited person gets it. */
export const presentCreatedInvitation = async (ctx: UserCtx, doc: InvitationDoc): Promise<CreatedInvitation> => ({
  invitation: await presentInvitation(ctx, doc),
  link: ctx.config.emailEnabled ? null : invitationUrl(ctx.config, doc),
});
