import { can, isAdminRole, type Permission } from "@gatehouse/shared/access/permissions";
import type { CurrentUser } from "@gatehouse/shared/users/user";
import type { LinkProps } from "@tanstack/react-router";
import {
  Bell,
  Building2,
  CircleUser,
  House,
  Inbox,
  type LucideIcon,
  MailPlus,
  MessageSquare,
  Network,
  Send,
  Settings,
  Ticket,
  Users,
} from "lucide-react";
import type { FunctionComponent } from "react";
import { ApprovalCount } from "../approvals/approval-count";

export type NavItem = {
  label: string;
  icon: LucideIcon;
  to: NonNullable<LinkProps["to"]>;
  permission: Permission;
  /** Others lie below its address. */
  isExact?: boolean;
  /** How many wait there. */
  count?: FunctionComponent;
};
export type NavGroup = { label?: string; items: readonly NavItem[] };
export type Face = { key: "portal" | "admin" | "chat"; label: string; to: NavItem["to"]; groups: readonly NavGroup[] };

const notifications: NavItem = {
  label: "Notifications",
  icon: Bell,
  to: "/notifications",
  permission: "notifications:read",
};
const profile: NavItem = { label: "Profile", icon: CircleUser, to: "/profile", permission: "profile:read" };

/** The company of a consumer, under its own name. */
const ownOrganization = (name: string): NavGroup => ({
  label: name,
  items: [
    { label: "Members", icon: Users, to: "/portal/organization", permission: "colleagues:read", isExact: true },
    { label: "Teams", icon: Network, to: "/portal/organization/teams", permission: "teams:read" },
    { label: "Invitations", icon: MailPlus, to: "/portal/organization/invitations", permission: "invitations:read" },
    { label: "Organization", icon: Building2, to: "/portal/organization/details", permission: "colleagues:read" },
  ],
});

const portalOf = ({ organization }: CurrentUser): Face => ({
  key: "portal",
  label: "Portal",
  to: "/portal",
  groups: [
    { items: [{ label: "Home", icon: House, to: "/portal", permission: "portal:read" }, notifications, profile] },
    ...(organization ? [ownOrganization(organization.name)] : []),
  ],
});

const admin: Face = {
  key: "admin",
  label: "Admin",
  to: "/admin",
  groups: [
    {
      items: [
        { label: "Home", icon: House, to: "/admin", permission: "admin-home:read" },
        { label: "Approvals", icon: Inbox, to: "/admin/approvals", permission: "approvals:read", count: ApprovalCount },
      ],
    },
    {
      label: "People",
      items: [
        { label: "Users", icon: Users, to: "/admin/users", permission: "users:read" },
        { label: "Organizations", icon: Building2, to: "/admin/organizations", permission: "organizations:read" },
        { label: "Teams", icon: Network, to: "/admin/teams", permission: "organizations:read" },
        { label: "Invitations", icon: MailPlus, to: "/admin/invitations", permission: "invitations:read" },
        { label: "Invite codes", icon: Ticket, to: "/admin/invite-codes", permission: "invite-codes:read" },
      ],
    },
    {
      label: "Workspace",
      items: [
        { label: "Deliveries", icon: Send, to: "/admin/deliveries", permission: "deliveries:read" },
        { label: "Settings", icon: Settings, to: "/admin/settings", permission: "settings:read" },
      ],
    },
  ],
};

const chat: Face = {
  key: "chat",
  label: "Chat",
  to: "/chat",
  groups: [{ items: [{ label: "Chat", icon: MessageSquare, to: "/chat", permission: "chat:read" }] }],
};

/** Reached from the top bar, whatever the face. */
const everywhere: readonly NavGroup[] = [{ items: [notifications, profile] }];

export const facesOf = (user: CurrentUser): Face[] => [
  ...(user.portalAccess ? [portalOf(user)] : []),
  ...(isAdminRole(user.role) ? [admin] : []),
  ...(user.chatAccess ? [chat] : []),
];

export const visibleItems = (user: CurrentUser, { items }: NavGroup): NavItem[] =>
  items.filter(({ permission }) => can(user, permission));

/** All pages a person may open, each once, with the words that place it: for the palette. */
export const pagesOf = (user: CurrentUser): (NavItem & { place?: string })[] => {
  const placed = facesOf(user).flatMap((face) =>
    face.groups.flatMap((group) =>
      visibleItems(user, group).map((item) => ({ ...item, place: group.label ?? face.label })),
    ),
  );
  const own = everywhere.flatMap((group) => visibleItems(user, group));
  return [...placed.filter(({ to }) => !own.some((item) => item.to === to)), ...own];
};

type Place = { group?: string; item: NavItem };

/** The entry of the navigation that a path lies under. */
export const placeOf = (user: CurrentUser, path: string): Place | undefined =>
  [...portalOf(user).groups, ...admin.groups, ...chat.groups]
    .flatMap(({ label, items }) => items.map((item) => ({ group: label, item })))
    .filter(({ item }) => path === item.to || path.startsWith(`${item.to}/`))
    .toSorted((a, b) => b.item.to.length - a.item.to.length)[0];
