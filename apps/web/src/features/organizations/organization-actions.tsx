import type { OrganizationRow } from "@gatehouse/shared/organizations/organization";
import { CirclePause, CirclePlay, Ellipsis, Pencil, Trash2 } from "lucide-react";
import { IconButton } from "../../components/ui/icon-button";
import { Menu } from "../../components/ui/menu";
import type { OrganizationDeed } from "./organization-deeds";
import { useOrganizationDeeds } from "./use-organization-deeds";

const items = [
  { deed: "edit", label: "Edit…", icon: Pencil },
  { deed: "suspend", label: "Suspend…", icon: CirclePause },
  { deed: "resume", label: "Resume…", icon: CirclePlay },
  { deed: "delete", label: "Delete…", icon: Trash2, tone: "danger" },
] as const;

type OrganizationActionsProps = {
  organization: OrganizationRow;
  size?: "sm" | "md";
  variant?: "ghost" | "secondary";
  /** What stands beside the menu already. */
  without?: readonly OrganizationDeed[];
};

/** What can be done with an organization, wherever it stands. */
export const OrganizationActions = ({ organization, size = "sm", variant, without = [] }: OrganizationActionsProps) => {
  const { deeds, begin, prepare, dialog } = useOrganizationDeeds(organization);
  const offered = items.filter(({ deed }) => deeds.has(deed) && !without.includes(deed));
  if (offered.length === 0) return null;
  return (
    <>
      <Menu
        trigger={(props) => (
          <IconButton
            {...props}
            icon={Ellipsis}
            label={`Actions for ${organization.name}`}
            size={size}
            variant={variant}
            onPointerEnter={prepare}
          />
        )}
        items={offered.map(({ deed, ...item }) => ({ ...item, onSelect: () => begin(deed) }))}
      />
      {dialog}
    </>
  );
};
