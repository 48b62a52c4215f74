import type { OrganizationDetail } from "@gatehouse/shared/organizations/organization";
import { CirclePause, CirclePlay } from "lucide-react";
import { Button } from "../../components/ui/button";
import { InviteButton } from "../invitations/invite-button";
import { OrganizationActions } from "./organization-actions";
import { useOrganizationDeeds } from "./use-organization-deeds";

/** The deed that fits the status as a button of its own, the others in the menu. */
export const OrganizationButtons = ({ organization }: { organization: OrganizationDetail }) => {
  const { deeds, begin, prepare, dialog } = useOrganizationDeeds(organization);
  const deed = deeds.has("resume") ? "resume" : "suspend";
  return (
    <>
      {deeds.has(deed) && (
        <Button
          icon={deed === "resume" ? CirclePlay : CirclePause}
          onPointerEnter={prepare}
          onClick={() => begin(deed)}
        >
          {deed === "resume" ? "Resume…" : "Suspend…"}
        </Button>
      )}
      {organization.status === "active" && <InviteButton organizationId={organization.id} />}
      <OrganizationActions organization={organization} size="md" variant="secondary" without={["suspend", "resume"]} />
      {dialog}
    </>
  );
};
