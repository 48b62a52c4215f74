import type { createWebhookInput, Webhook } from "@gatehouse/shared/webhooks/webhook";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useController } from "react-hook-form";
import type { z } from "zod";
import { Form } from "../../components/form/form";
import { FormDialogFooter } from "../../components/form/form-dialog-footer";
import { FormField } from "../../components/form/form-field";
import { useZodForm, type ZodForm } from "../../components/form/use-zod-form";
import { Dialog, DialogBody } from "../../components/ui/dialog";
import { Input } from "../../components/ui/input";
import { notify } from "../../lib/notify";
import { trpc } from "../../lib/trpc";
import { EventTypesField } from "./event-types-field";
import { SecretOnce, secretDescription, secretTitle } from "./secret-once";

type WebhookDialogProps = {
  /** The one to edit; without it a new one is made. */
  webhook?: Webhook;
  open: boolean;
  onClose: () => void;
};

type Values = z.input<typeof createWebhookInput>;
type Made = { id: string; secret: string };

const loadSchema = () => import("@gatehouse/shared/webhooks/webhook").then((module) => module.createWebhookInput);

const EventTypes = ({ form }: { form: ZodForm<Values, Values> }) => {
  form.labels.set("eventTypes", "Events");
  const { field, fieldState } = useController({ control: form.control, name: "eventTypes" });
  return <EventTypesField value={field.value} error={fieldState.error?.message} onChange={field.onChange} />;
};

const useWebhookForm = ({ webhook, onClose }: WebhookDialogProps, onMade: (made: Made) => void) => {
  const create = useMutation(trpc.webhooks.create.mutationOptions());
  const update = useMutation(trpc.webhooks.update.mutationOptions());
  return useZodForm(loadSchema, {
    defaultValues: { name: webhook?.name ?? "", url: webhook?.url ?? "", eventTypes: webhook?.eventTypes ?? null },
    onSubmit: async (values) => {
      if (webhook) {
        await update.mutateAsync({ ...values, id: webhook.id, updatedAt: webhook.updatedAt });
        notify({ title: `${values.name} saved` });
        return onClose();
      }
      const made = await create.mutateAsync(values);
      onMade({ id: made.webhook.id, secret: made.secret });
    },
  });
};

const WebhookForm = (props: WebhookDialogProps & { onMade: (made: Made) => void }) => {
  const { webhook, open, onClose } = props;
  const form = useWebhookForm(props, props.onMade);
  return (
    <Dialog
      open={open}
      onOpenChange={onClose}
      beforeClose={form.confirmLeave}
      title={webhook ? `Edit ${webhook.name}` : "New webhook"}
      description="Events are posted to it as JSON, signed, from the moment they happen."
      size="lg"
    >
      <Form form={form} look="dialog">
        <DialogBody>
          <FormField form={form} name="name" label="Name">
            <Input autoComplete="off" />
          </FormField>
          <FormField
            form={form}
            name="url"
            label="Address"
            help="A public one over https, or what the operator of this installation allows"
          >
            <Input type="url" isMono autoComplete="off" placeholder="https://hooks.company.com/gatehouse" />
          </FormField>
          <EventTypes form={form} />
        </DialogBody>
        <FormDialogFooter form={form} onClose={onClose} isLong>
          {webhook ? "Save" : "Make webhook"}
        </FormDialogFooter>
      </Form>
    </Dialog>
  );
};

/** Makes a webhook and shows its secret, or edits one. */
export const WebhookDialog = (props: WebhookDialogProps) => {
  const [made, setMade] = useState<Made | null>(null);
  const navigate = useNavigate();
  if (!made) return <WebhookForm {...props} onMade={setMade} />;
  const finish = () => {
    props.onClose();
    void navigate({ to: "/admin/settings/webhooks/$id", params: { id: made.id } });
  };
  return (
    <Dialog
      open={props.open}
      onOpenChange={finish}
      isDismissible={false}
      title={secretTitle}
      description={secretDescription}
      size="lg"
    >
      <SecretOnce secret={made.secret} onDone={finish} />
    </Dialog>
  );
};
