import { useQueryClient } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { Suspense } from "react";
import { Button } from "../../components/ui/button";
import { lazily } from "../../lib/lazily";
import { useCan } from "../../lib/session";
import { trpc } from "../../lib/trpc";
import { useDialog } from "../../lib/use-dialog";

const NewOrganizationDialog = lazily(() => import("./new-organization-dialog"), "NewOrganizationDialog");

export const NewOrganizationButton = ({ variant = "primary" }: { variant?: "primary" | "secondary" }) => {
  const can = useCan();
  const queryClient = useQueryClient();
  const dialog = useDialog();
  const prepare = () => {
    NewOrganizationDialog.preload();
    void queryClient.prefetchQuery(trpc.settings.get.queryOptions());
  };
  if (!can("organizations:create")) return null;
  return (
    <>
      <Button variant={variant} icon={Plus} onPointerEnter={prepare} onClick={dialog.open}>
        New organization
      </Button>
      {dialog.count > 0 && (
        <Suspense>
          <NewOrganizationDialog key={dialog.count} open={dialog.isOpen} onClose={dialog.close} />
        </Suspense>
      )}
    </>
  );
};
