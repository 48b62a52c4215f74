import type { ExtraField } from "@gatehouse/shared/settings/extra-fields";
import { Suspense } from "react";
import { Button } from "../../components/ui/button";
import { lazily } from "../../lib/lazily";
import { useDialog } from "../../lib/use-dialog";

const CreateOrganizationDialog = lazily(() => import("./create-organization-dialog"), "CreateOrganizationDialog");

type CreateOrganizationButtonProps = {
  label: string;
  /** Asked for before. */
  name?: string;
  isApprovedAtOnce: boolean;
  fields: ExtraField[];
};

export const CreateOrganizationButton = ({ label, ...asked }: CreateOrganizationButtonProps) => {
  const dialog = useDialog();
  return (
    <>
      <Button variant="primary" onPointerEnter={CreateOrganizationDialog.preload} onClick={dialog.open}>
        {label}
      </Button>
      {dialog.count > 0 && (
        <Suspense>
          <CreateOrganizationDialog key={dialog.count} {...asked} open={dialog.isOpen} onClose={dialog.close} />
        </Suspense>
      )}
    </>
  );
};
