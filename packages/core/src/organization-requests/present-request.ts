import type { OrganizationRequest } from "@gatehouse/shared/organization-requests/organization-request";
import type { OrganizationDoc } from "../organizations/organization-store";

export const presentRequest = (doc: OrganizationDoc): OrganizationRequest => ({
  id: doc._id,
  name: doc.name,
  status: doc.status,
  reason: doc.statusReason,
  createdAt: doc.createdAt,
  decidedAt: doc.statusChangedAt,
});
