import { useMutation } from "@tanstack/react-query";
import { Sparkles } from "lucide-react";
import { Grow } from "../../components/layout/grow";
import { Button } from "../../components/ui/button";
import { Icon } from "../../components/ui/icon";
import { confirm } from "../../lib/confirm";
import { notify } from "../../lib/notify";
import { useCan } from "../../lib/session";
import { trpc } from "../../lib/trpc";

/** Fills the workspace with people to look around with, or takes them away again. */
export const SampleData = ({ isThere }: { isThere: boolean }) => {
  const fill = useMutation(
    trpc.sampleData.create.mutationOptions({
      onSuccess: () =>
        notify({ title: "Sample data is in", detail: "Nobody was mailed. Remove it here whenever you like." }),
    }),
  );
  const remove = useMutation(
    trpc.sampleData.delete.mutationOptions({ onSuccess: () => notify({ title: "The sample data is gone" }) }),
  );
  const askAndRemove = async () => {
    const isSure = await confirm({
      title: "Remove the sample data",
      body: "Its organizations, people, teams, invitations and codes go. Real people whom you moved into a sample organization go to the default one as members.",
      confirm: "Remove sample data",
      tone: "danger",
    });
    if (isSure) remove.mutate();
  };
  if (!useCan()("sample-data:update")) return null;
  return (
    <>
      <Icon of={Sparkles} />
      <Grow>{isThere ? "Sample data is in use" : "Look around with sample data"}</Grow>
      {isThere ? (
        <Button size="sm" variant="ghost" isLoading={remove.isPending} onClick={askAndRemove}>
          Remove…
        </Button>
      ) : (
        <Button size="sm" variant="secondary" isLoading={fill.isPending} onClick={() => fill.mutate()}>
          Fill in
        </Button>
      )}
    </>
  );
};
