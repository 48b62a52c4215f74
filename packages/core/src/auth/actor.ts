import type { OrganizationDoc } from "../organizations/organization-store";
import type { UserDoc } from "../users/user-store";

export type Actor = {
  user: UserDoc;
  /** Names the session without being able to open it. */
  sessionHash: string;
  /** When the session began, with a password. */
  signedInAt: Date;
  /** The workspace acted in: the user's own, or for a super admin the chosen one. */
  workspaceId: string;
  /** A consumer's; null for people who run a workspace. */
  organization: OrganizationDoc | null;
};
