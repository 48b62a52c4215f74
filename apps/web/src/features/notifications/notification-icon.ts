import type { NotificationCategory } from "@gatehouse/shared/notifications/notification";
import {
  Building2,
  Gauge,
  HeartPulse,
  Hourglass,
  Inbox,
  KeyRound,
  LibraryBig,
  type LucideIcon,
  MonitorSmartphone,
  ShieldAlert,
  UserCheck,
  UserRound,
  UsersRound,
} from "lucide-react";

const byType: Record<string, LucideIcon> = {
  "invitation.accepted": UserCheck,
  "invitation.expired": Hourglass,
  "security.new_device": MonitorSmartphone,
};

const byCategory: Record<NotificationCategory, LucideIcon> = {
  account: UserRound,
  membership: UsersRound,
  organization: Building2,
  access: Inbox,
  credential: KeyRound,
  budget: Gauge,
  catalog: LibraryBig,
  system: HeartPulse,
  security: ShieldAlert,
};

export const notificationIcon = ({ type, category }: { type: string; category: NotificationCategory }): LucideIcon =>
  byType[type] ?? byCategory[category];
