import type { OrganizationRow } from "@gatehouse/shared/organizations/organization";
import { Suspense, useState } from "react";
import { lazily } from "../../lib/lazily";
import { useCan } from "../../lib/session";
import { useDialog } from "../../lib/use-dialog";
import { deedsFor, type OrganizationDeed } from "./organization-deeds";

const OrganizationDeedDialog = lazily(() => import("./organization-deed-dialog"), "OrganizationDeedDialog");

/** What may be done with an organization, how to begin it, and the dialog it goes on in. */
export const useOrganizationDeeds = (organization: OrganizationRow) => {
  const can = useCan();
  const [deed, setDeed] = useState<OrganizationDeed>("edit");
  const dialog = useDialog();
  return {
    deeds: deedsFor(organization, can),
    begin: (next: OrganizationDeed) => {
      setDeed(next);
      dialog.open();
    },
    prepare: OrganizationDeedDialog.preload,
    dialog: dialog.count > 0 && (
      <Suspense>
        <OrganizationDeedDialog
          key={dialog.count}
          deed={deed}
          organization={organization}
          open={dialog.isOpen}
          onClose={dialog.close}
        />
      </Suspense>
    ),
  };
};
