import type { Delivery } from "@gatehouse/shared/notifications/delivery";
import type { DeliveryContent } from "@gatehouse/shared/notifications/delivery-content";
import { useQuery } from "@tanstack/react-query";
import { Facts } from "../../components/layout/facts";
import { Stack } from "../../components/layout/stack";
import { FormSkeleton } from "../../components/states/form-skeleton";
import { QueryState } from "../../components/states/query-state";
import { Button } from "../../components/ui/button";
import { Dialog, DialogBody, DialogFooter } from "../../components/ui/dialog";
import { Note } from "../../components/ui/note";
import { PlainText } from "../../components/ui/plain-text";
import { Text } from "../../components/ui/text";
import { trpc } from "../../lib/trpc";
import { SentMail } from "./sent-mail";

type Content<Kind extends DeliveryContent["kind"]> = Extract<DeliveryContent, { kind: Kind }>;

const SentInApp = ({ content: { title, body, because, action } }: { content: Content<"in_app"> }) => (
  <Facts
    items={[
      { name: "Title", value: title },
      ...(body ? [{ name: "Text", value: body }] : []),
      { name: "Because", value: because },
      ...(action ? [{ name: "Button", value: action.label }] : []),
    ]}
  />
);

const SentToWebhook = ({ content: { url, headers, body } }: { content: Content<"webhook"> }) => (
  <Stack gap={3}>
    <PlainText label="Headers">
      {[`POST ${url}`, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`)].join("\n")}
    </PlainText>
    <PlainText label="Body">{body}</PlainText>
    {!headers["webhook-signature"] && (
      <Text as="p" size="sm" tone="muted">
        The signature is left out: nothing was sent yet, or the webhook was changed since.
      </Text>
    )}
  </Stack>
);

type ShownProps = { content: DeliveryContent; delivery: Delivery };

const Shown = ({ content, delivery }: ShownProps) => {
  if (content.kind === "email") return <SentMail content={content} delivery={delivery} />;
  if (content.kind === "in_app") return <SentInApp content={content} />;
  if (content.kind === "webhook") return <SentToWebhook content={content} />;
  return <Note tone="neutral">{content.reason}, so the message can't be shown.</Note>;
};

type SentDialogProps = { delivery: Delivery; title: string; open: boolean; onClose: () => void };

/** What one message said. */
export const SentDialog = ({ delivery, title, open, onClose }: SentDialogProps) => {
  const query = useQuery(trpc.deliveries.content.queryOptions({ id: delivery.id }));
  return (
    <Dialog open={open} onOpenChange={onClose} size="lg" title={title} description={delivery.title}>
      <DialogBody>
        <QueryState query={query} what="The message" skeleton={<FormSkeleton fields={3} />}>
          {(content) => <Shown content={content} delivery={delivery} />}
        </QueryState>
      </DialogBody>
      <DialogFooter>
        <Button onClick={onClose}>Close</Button>
      </DialogFooter>
    </Dialog>
  );
};
