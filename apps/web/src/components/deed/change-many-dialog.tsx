import type { BulkOutcome } from "@gatehouse/shared/bulk";
import type { ErrorCode } from "@gatehouse/shared/errors";
import type { UseQueryResult } from "@tanstack/react-query";
import type { LucideIcon } from "lucide-react";
import { formatCount } from "../../lib/format";
import { notify } from "../../lib/notify";
import type { Noun } from "../data/data-table";
import { DeedDialog } from "./deed-dialog";
import type { ReasonAsked } from "./reason-field";

export type ChangeWords = {
  verb: string;
  /** After "3 people": what happens to them. */
  happens: string;
  /** After "3 people": what has happened to them. */
  done: string;
  effect: string;
  /** After "Move 3 people". */
  where?: string;
  icon: LucideIcon;
  tone: "danger" | "primary";
  reason?: ReasonAsked;
  /** Nothing brings them back: how many there are has to be typed. */
  isFinal?: boolean;
};

type ChangeManyDialogProps = {
  open: boolean;
  onClose: () => void;
  noun: Noun;
  count: number;
  words: ChangeWords;
  preview: Pick<UseQueryResult<BulkOutcome, unknown>, "data" | "error" | "isFetching" | "refetch">;
  /** In place of the words of a refusal, where those speak to somebody else. */
  whyNot?: Partial<Record<ErrorCode, string>>;
  change: (reason: string) => Promise<BulkOutcome>;
  onDone: () => void;
};

/** What becomes of each of them, tried out by the server before it is done. */
export const ChangeManyDialog = ({ noun, count, words, preview, whyNot = {}, ...props }: ChangeManyDialogProps) => {
  const { verb, where = "" } = words;
  const counted = (number: number) => formatCount(number, noun);
  const why = ({ code, message }: BulkOutcome["refused"][number]) => whyNot[code] ?? message;
  const send = async (reason: string) => {
    const { done, refused } = await props.change(reason);
    const [first] = refused;
    notify({
      title: `${counted(done.length)} ${words.done}`,
      detail: first && `${counted(refused.length)} left out: ${why(first)}`,
    });
    props.onDone();
  };
  return (
    <DeedDialog<BulkOutcome>
      open={props.open}
      onClose={props.onClose}
      tone={words.tone}
      title={`${verb} ${counted(count)}${where}`}
      description={words.effect}
      preview={preview}
      describe={({ done, refused }) => ({
        effects:
          done.length === 0
            ? []
            : [
                {
                  icon: words.icon,
                  title: `${counted(done.length)} ${words.happens}`,
                  detail: done.map(({ name }) => name).join(", "),
                },
              ],
        refused: refused.map((one) => ({ id: one.id, name: one.name, why: why(one) })),
        confirm: done.length > 0 ? `${verb} ${counted(done.length)}` : null,
      })}
      reason={words.reason}
      typed={words.isFinal ? String(preview.data?.done.length) : undefined}
      onConfirm={({ reason }) => send(reason)}
    />
  );
};
