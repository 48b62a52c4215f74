import type { Webhook } from "@gatehouse/shared/webhooks/webhook";
import { formerSecretHours } from "@gatehouse/shared/webhooks/webhook-limits";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { confirm } from "../../lib/confirm";
import { notify } from "../../lib/notify";
import { trpc } from "../../lib/trpc";

/** What can be done to a webhook, each with its question and its words. */
export const useWebhookDeeds = ({ id, name, updatedAt }: Webhook) => {
  const navigate = useNavigate();
  const update = useMutation(trpc.webhooks.update.mutationOptions());
  const rotateSecret = useMutation(trpc.webhooks.rotateSecret.mutationOptions());
  const remove = useMutation(trpc.webhooks.delete.mutationOptions());

  const set = (isActive: boolean) =>
    update.mutate(
      { id, updatedAt, isActive },
      { onSuccess: () => notify({ title: `${name} is ${isActive ? "on" : "off"}` }) },
    );

  const rotate = async (): Promise<string | null> => {
    const isConfirmed = await confirm({
      title: `Make a new secret for ${name}?`,
      body: `For ${formerSecretHours} hours deliveries carry a signature of each, so that the receiver can change over.`,
      confirm: "Make secret",
      tone: "primary",
    });
    return isConfirmed ? (await rotateSecret.mutateAsync({ id })).secret : null;
  };

  const askToDelete = async () => {
    const isConfirmed = await confirm({
      title: `Delete ${name}?`,
      body: "Nothing is sent to it any more, what is on its way included, and its log is gone from here.",
      confirm: "Delete webhook",
      tone: "danger",
    });
    if (!isConfirmed) return;
    const leave = () => {
      notify({ title: `${name} deleted` });
      void navigate({ to: "/admin/settings/webhooks" });
    };
    remove.mutate({ id }, { onSuccess: leave });
  };

  return { set, rotate, askToDelete, isSetting: update.isPending };
};
