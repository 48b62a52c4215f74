import { categoryLabels } from "@gatehouse/shared/messages";
import { type NotificationCategory, notificationCategories } from "@gatehouse/shared/notifications/notification";
import type { Preferences } from "@gatehouse/shared/notifications/preference";
import { brandOf } from "../branding/brand-of";
import type { Config } from "../context";
import type { TypedEvent } from "../events/read-event";
import { fullName } from "../users/full-name";
import type { UserDoc } from "../users/user-store";
import type { WorkspaceDoc } from "../workspaces/workspace-store";
import { workspaceTitle } from "../workspaces/workspace-title";
import { preferenceLinks } from "./preference-links";

/** So many of a category are told; the rest is a number and stands in the app. */
const mostTold = 20;

export type DigestItem = { title: string; body: string; link: string; at: Date };

export const digestItem = ({ publicUrl }: Config, { type, event }: TypedEvent): DigestItem => {
  const { title, body, action } = type.inApp?.text(event) ?? { title: type.title, body: "", action: null };
  return { title, body, link: publicUrl + (action?.path ?? "/notifications"), at: event.occurredAt };
};

type Digest = {
  user: UserDoc;
  preferences: Preferences;
  workspace: WorkspaceDoc | null;
  /** The newest first. */
  byCategory: ReadonlyMap<NotificationCategory, DigestItem[]>;
};

/** All that a digest is rendered from, and whom it goes to. */
export const composeDigest = (config: Config, { user, preferences, workspace, byCategory }: Digest) => {
  const categories = notificationCategories.filter((category) => byCategory.has(category));
  return {
    recipient: { name: fullName(user), email: user.email },
    groups: categories.map((category) => {
      const items = byCategory.get(category) ?? [];
      return { title: categoryLabels[category], items: items.slice(0, mostTold), count: items.length };
    }),
    link: `${config.publicUrl}/notifications`,
    frame: {
      workspaceName: workspaceTitle(workspace),
      brand: brandOf(config, workspace),
      email: user.email,
      reason: "Your preferences gather these messages",
      address: config.publicUrl,
      timeZone: preferences.timeZone,
      ...preferenceLinks(config, user._id, categories),
    },
  };
};

export type ComposedDigest = ReturnType<typeof composeDigest>;
