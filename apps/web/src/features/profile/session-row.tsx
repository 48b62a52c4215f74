import type { SessionInfo } from "@gatehouse/shared/auth/auth";
import { useMutation } from "@tanstack/react-query";
import { MonitorSmartphone } from "lucide-react";
import { Dotted } from "../../components/layout/dotted";
import { Row } from "../../components/layout/row-list";
import { Badge } from "../../components/ui/badge";
import { Button } from "../../components/ui/button";
import { Text } from "../../components/ui/text";
import { Tile } from "../../components/ui/tile";
import { Time } from "../../components/ui/time";
import { notify } from "../../lib/notify";
import { trpc } from "../../lib/trpc";

export const SessionRow = ({ session }: { session: SessionInfo }) => {
  const { id, device, ip, lastUsedAt, isCurrent } = session;
  const end = useMutation(
    trpc.sessions.revoke.mutationOptions({ onSuccess: () => notify({ title: "Session ended", detail: device }) }),
  );
  return (
    <Row
      start={<Tile icon={MonitorSmartphone} />}
      end={
        isCurrent ? (
          <Badge tone="quiet-success" shape="dot">
            This one
          </Badge>
        ) : (
          <Button
            size="sm"
            aria-label={`End the session of ${device}`}
            isLoading={end.isPending}
            onClick={() => end.mutate({ id })}
          >
            End
          </Button>
        )
      }
    >
      <Text as="div" size="sm" weight="medium">
        {device}
      </Text>
      <Text as="div" size="xs" tone="muted">
        <Dotted>
          {ip && `IP address ${ip}`}
          <Time value={lastUsedAt} />
        </Dotted>
      </Text>
    </Row>
  );
};
