import { useQuery } from "@tanstack/react-query";
import { Panel } from "../../components/layout/panel";
import { Stack } from "../../components/layout/stack";
import { ExternalLink } from "../../components/ui/link";
import { Text } from "../../components/ui/text";
import { trpc } from "../../lib/trpc";

/** While Gatehouse is tried out, its mails stay on the machine. */
export const TrialMailbox = () => {
  const { data: installation } = useQuery(trpc.setup.status.queryOptions());
  if (!installation?.mailboxUrl) return null;
  return (
    <Panel title="Trial mailbox">
      <Stack gap={2}>
        <Text as="p" size="sm" tone="soft">
          Every mail of this installation ends up here and nowhere else.
        </Text>
        <Text size="sm">
          <ExternalLink href={installation.mailboxUrl}>Open the mailbox</ExternalLink>
        </Text>
      </Stack>
    </Panel>
  );
};
