import { type CreatedInvitation, type Invitation, invitationState } from "@gatehouse/shared/invitations/invitation";
import type { UserCtx } from "../context";
import { namesOfOrganizations } from "../organizations/names-of-organizations";
import { fullName } from "../users/full-name";
import { invitationUrl } from "./invitation-link";
import type { InvitationDoc } from "./invitation-store";

/** Documents of one page as people see them, with the names they point to. */
export const presentInvitations = async (ctx: UserCtx, docs: InvitationDoc[]): Promise<Invitation[]> => {
  const inviterIds = [...new Set(docs.map(({ invitedBy }) => invitedBy))];
  const [organizations, inviters] = await Promise.all([
    namesOfOrganizations(ctx, docs),
    ctx.stores.users.listByIds([ctx.actor.workspaceId, null], inviterIds),
  ]);
  const inviterNames = new Map(inviters.map((user) => [user._id, fullName(user)]));
  const named = (id: string | null, names: Map<string, string>) => {
    const name = id && names.get(id);
    return id && name ? { id, name } : null;
  };
  return docs.map((doc) => ({
    id: doc._id,
    email: doc.email,
    firstName: doc.firstName,
    lastName: doc.lastName,
    name: fullName(doc),
    role: doc.role,
    organization: named(doc.organizationId, organizations),
    state: invitationState(doc, ctx.now()),
    invitedBy: named(doc.invitedBy, inviterNames),
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
