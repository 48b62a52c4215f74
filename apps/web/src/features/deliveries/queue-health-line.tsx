import { useQuery } from "@tanstack/react-query";
import { Activity } from "lucide-react";
import { Suspense, useState } from "react";
import { Stack } from "../../components/layout/stack";
import { LinkButton } from "../../components/ui/link-button";
import { Note } from "../../components/ui/note";
import { Skeleton } from "../../components/ui/skeleton";
import { lazily } from "../../lib/lazily";
import { trpc } from "../../lib/trpc";
import { useNow } from "../../lib/use-now";
import { healthInWords } from "./health-in-words";

const QueueList = lazily(() => import("./queue-list"), "QueueList");

const refreshMs = 10_000;

/** Whether what waits is worked off, in a sentence that opens to the queues. Says nothing until it is known. */
export const QueueHealthLine = () => {
  const [isOpen, setIsOpen] = useState(false);
  const now = useNow();
  const { data: health } = useQuery(trpc.queues.health.queryOptions(undefined, { refetchInterval: refreshMs }));
  if (!health) return <Skeleton shape="block" height={32} />;
  const { title, words, isWell } = healthInWords(health, now);
  return (
    <Stack gap={3}>
      <Note
        tone={isWell ? "neutral" : "warning"}
        icon={isWell ? Activity : undefined}
        title={title}
        action={
          health.isReachable && (
            <LinkButton aria-expanded={isOpen} onPointerEnter={QueueList.preload} onClick={() => setIsOpen(!isOpen)}>
              {isOpen ? "Hide queues" : "Show queues"}
            </LinkButton>
          )
        }
      >
        {words}
      </Note>
      {isOpen && health.isReachable && (
        <Suspense fallback={<Skeleton shape="block" height={120} />}>
          <QueueList queues={health.queues} />
        </Suspense>
      )}
    </Stack>
  );
};
