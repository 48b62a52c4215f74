import type { InviteCode } from "@gatehouse/shared/invite-codes/invite-code";
import { useMutation } from "@tanstack/react-query";
import { Copy, Link2 } from "lucide-react";
import { Inline } from "../../components/layout/inline";
import { Button } from "../../components/ui/button";
import { notify } from "../../lib/notify";
import { useCan } from "../../lib/session";
import { trpc } from "../../lib/trpc";
import { copyText } from "./copy-text";

/** Switching off takes effect at once and can be taken back, so it is not asked about. */
const ActiveButton = ({ code: { id, updatedAt, code, state } }: { code: InviteCode }) => {
  const update = useMutation(trpc.inviteCodes.update.mutationOptions());
  const isActive = state !== "inactive";
  const toggle = () =>
    update.mutate(
      { id, updatedAt, isActive: !isActive },
      { onSuccess: () => notify({ title: isActive ? `${code} is switched off` : `${code} is switched on` }) },
    );
  return (
    <Button size="sm" variant="ghost" isLoading={update.isPending} onClick={toggle}>
      {isActive ? "Deactivate" : "Activate"}
    </Button>
  );
};

export const CodeButtons = ({ code }: { code: InviteCode }) => {
  const can = useCan();
  return (
    <Inline gap={2} isWrapping>
      <Button size="sm" icon={Copy} onClick={() => copyText(code.code, "Code copied")}>
        Copy code
      </Button>
      <Button size="sm" icon={Link2} onClick={() => copyText(code.link, "Link copied")}>
        Copy link
      </Button>
      {can("invite-codes:update") && <ActiveButton code={code} />}
    </Inline>
  );
};
