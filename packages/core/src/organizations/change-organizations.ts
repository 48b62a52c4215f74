import type { OrganizationChange } from "@gatehouse/shared/organizations/organization";
import { changeOfMany } from "../bulk/change-of-many";
import type { OrganizationDoc } from "./organization-store";
import { resumeOrganizationIn } from "./resume-organization";
import { suspendOrganizationIn } from "./suspend-organization";

export const { change: changeOrganizations, preview: previewChangeOrganizations } = changeOfMany<
  OrganizationDoc,
  OrganizationChange
>({
  find: ({ stores, actor }, ids) => stores.organizations.listByIds(actor.workspaceId, ids),
  nameOf: ({ name }) => name,
  unknown: "An unknown organization",
  changeOne: (tx, { id }, change) =>
    change.kind === "suspend"
      ? suspendOrganizationIn(tx, { id, reason: change.reason })
      : resumeOrganizationIn(tx, { id }),
});
