import type { ExtraAnswers } from "../settings/extra-fields";
import { plainText } from "../text";

export const organizationStatuses = ["pending", "active", "rejected", "suspended"] as const;
export type OrganizationStatus = (typeof organizationStatuses)[number];

/** Names are unique in a workspace (teams: in their organization) ignoring case and space. */
export const organizationName = plainText(100);
export const teamName = plainText(100);

export type Organization = {
  id: string;
  number: number;
  name: string;
  isDefault: boolean;
  status: OrganizationStatus;
  statusReason: string | null;
  statusChangedAt: Date | null;
  extra: ExtraAnswers;
  createdAt: Date;
};

export type Team = { id: string; name: string; isDefault: boolean; organizationId: string; createdAt: Date };

/** An organization as pickers need it. */
export type OrganizationOption = {
  id: string;
  name: string;
  isDefault: boolean;
  teams: { id: string; name: string; isDefault: boolean }[];
};
