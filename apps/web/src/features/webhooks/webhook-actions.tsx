import type { Webhook } from "@gatehouse/shared/webhooks/webhook";
import { useMutation } from "@tanstack/react-query";
import { CirclePause, CirclePlay, Ellipsis, KeyRound, Pencil, Send, Trash2 } from "lucide-react";
import { Suspense, useState } from "react";
import { Button } from "../../components/ui/button";
import { IconButton } from "../../components/ui/icon-button";
import { Menu } from "../../components/ui/menu";
import { lazily } from "../../lib/lazily";
import { notify } from "../../lib/notify";
import { useCan } from "../../lib/session";
import { trpc } from "../../lib/trpc";
import { useDialog } from "../../lib/use-dialog";
import { useWebhookDeeds } from "./use-webhook-deeds";

const WebhookDialog = lazily(() => import("./webhook-dialog"), "WebhookDialog");
const SecretDialog = lazily(() => import("./secret-dialog"), "SecretDialog");

const TestButton = ({ webhook: { id } }: { webhook: Webhook }) => {
  const test = useMutation(
    trpc.webhooks.test.mutationOptions({
      onSuccess: () => notify({ title: "A test is on its way", detail: "How it ends appears in the log." }),
    }),
  );
  return (
    <Button icon={Send} isLoading={test.isPending} onClick={() => test.mutate({ id })}>
      Send a test
    </Button>
  );
};

const EditButton = ({ webhook }: { webhook: Webhook }) => {
  const dialog = useDialog();
  return (
    <>
      <Button icon={Pencil} onPointerEnter={WebhookDialog.preload} onClick={dialog.open}>
        Edit
      </Button>
      {dialog.count > 0 && (
        <Suspense>
          <WebhookDialog key={dialog.count} webhook={webhook} open={dialog.isOpen} onClose={dialog.close} />
        </Suspense>
      )}
    </>
  );
};

const MoreMenu = ({ webhook }: { webhook: Webhook }) => {
  const { set, rotate, askToDelete } = useWebhookDeeds(webhook);
  const dialog = useDialog();
  const [secret, setSecret] = useState("");
  const makeSecret = async () => {
    const made = await rotate();
    if (made === null) return;
    setSecret(made);
    dialog.open();
  };
  const isOn = webhook.status === "active";
  return (
    <>
      <Menu
        trigger={(trigger) => (
          <IconButton {...trigger} variant="secondary" icon={Ellipsis} label={`More for ${webhook.name}`} />
        )}
        items={[
          isOn
            ? { label: "Switch off", icon: CirclePause, onSelect: () => set(false) }
            : { label: "Switch on", icon: CirclePlay, onSelect: () => set(true) },
          { label: "New secret…", icon: KeyRound, onSelect: makeSecret },
          "separator",
          { label: "Delete…", icon: Trash2, tone: "danger", onSelect: askToDelete },
        ]}
      />
      {dialog.count > 0 && (
        <Suspense>
          <SecretDialog key={dialog.count} secret={secret} open={dialog.isOpen} onClose={dialog.close} />
        </Suspense>
      )}
    </>
  );
};

export const WebhookActions = ({ webhook }: { webhook: Webhook }) => {
  const can = useCan();
  if (!can("webhooks:update")) return null;
  return (
    <>
      <TestButton webhook={webhook} />
      <EditButton webhook={webhook} />
      <MoreMenu webhook={webhook} />
    </>
  );
};
