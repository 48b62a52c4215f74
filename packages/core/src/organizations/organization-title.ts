import type { OrganizationDoc } from "./organization-store";

/** The company people belong to, for sentences; null for the default one, whose people simply belong to the workspace. */
export const organizationTitle = (organization: Pick<OrganizationDoc, "name" | "isDefault"> | null): string | null =>
  organization && !organization.isDefault ? organization.name : null;
