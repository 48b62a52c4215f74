import type { FieldErrors } from "@gatehouse/shared/errors";
import type { UseQueryResult } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { askToLeave } from "../../lib/ask-to-leave";
import { type Problem, problemOf } from "../../lib/problem";
import { markShown } from "../../lib/query-client";
import { isHotkey } from "../../lib/use-hotkey";
import { ErrorState } from "../states/error-state";
import { Button } from "../ui/button";
import { Delayed } from "../ui/delayed";
import { Dialog, DialogBody, DialogFooter } from "../ui/dialog";
import { firstField } from "../ui/first-field";
import { Note } from "../ui/note";
import { RequestId } from "../ui/request-id";
import { Skeleton } from "../ui/skeleton";
import { isTyped, TypedField } from "../ui/typed-field";
import { type Effect, EffectList } from "./effect-list";
import { type ReasonAsked, ReasonField } from "./reason-field";
import { RefusalList, type RefusedItem } from "./refusal-list";

type Preview<Data> = Pick<UseQueryResult<Data, unknown>, "data" | "error" | "isFetching" | "refetch">;

export type DeedDescription = {
  effects: readonly Effect[];
  refused?: readonly RefusedItem[];
  /** Words of the button, with their number: "Suspend 41 people". Null when nothing can be done. */
  confirm: string | null;
};

type DeedDialogProps<Data> = {
  open: boolean;
  onClose: () => void;
  /** The deed: "Suspend Harbor Logistics". */
  title: string;
  /** The effect, in a sentence. */
  description?: ReactNode;
  /** What the server counted, or `known(…)`; its loading and its error are shown. */
  preview: Preview<Data>;
  describe: (data: Data) => DeedDescription;
  reason?: ReasonAsked;
  /** Where it is final: what has to be typed before the button can be pressed. */
  typed?: string;
  tone?: "danger" | "primary";
  size?: "sm" | "lg";
  /** At the left of the buttons. */
  aside?: ReactNode;
  /** What has to be chosen besides, below the effects. */
  children?: (data: Data) => ReactNode;
  /** What may be chosen besides, below the reason, with what the server found wrong at its fields. */
  below?: (errors: FieldErrors | undefined) => ReactNode;
  /** False while something that was begun there is not complete. */
  isReady?: boolean;
  /** What it rejects with stands in the dialog; else the dialog closes. */
  onConfirm: (answer: { preview: Data; reason: string }) => Promise<unknown>;
};

/** A preview that needs no server. */
export const known = <Data,>(data: Data): Preview<Data> => ({
  data,
  error: null,
  isFetching: false,
  refetch: (async () => undefined) as never,
});

const useDeed = <Data,>(props: DeedDialogProps<Data>) => {
  const { preview, reason: asked, typed: expected, isReady: isComplete = true, onConfirm, onClose } = props;
  const [reason, setReason] = useState("");
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isMissing, setIsMissing] = useState(false);
  const [isSending, setIsSending] = useState(false);
  const isReady = isComplete && isTyped(expected, typed);
  const send = async (event: FormEvent | KeyboardEvent) => {
    event.preventDefault();
    if (preview.data === undefined || isSending || !isReady) return;
    const lacksReason = asked !== undefined && !asked.isOptional && reason.trim() === "";
    setIsMissing(lacksReason);
    if (lacksReason) return;
    setProblem(null);
    setIsSending(true);
    await onConfirm({ preview: preview.data, reason: reason.trim() }).then(onClose, (error: unknown) => {
      markShown(error);
      setProblem(problemOf(error));
    });
    setIsSending(false);
  };
  const change = (text: string) => {
    setReason(text);
    setIsMissing(false);
  };
  const reasonError = isMissing ? "Say why, in a few words" : problem?.fields?.reason;
  const confirmLeave = async () => reason === "" || isSending || askToLeave();
  return {
    reason,
    change,
    typed,
    setTyped,
    isReady,
    confirmLeave,
    reasonError,
    problem: problem?.fields?.reason ? null : problem,
    errors: problem?.fields,
    isSending,
    send,
  };
};

const PreviewSkeleton = () => (
  <Delayed label="Counting what happens">
    <div className="grid gap-2">
      <Skeleton shape="block" height={64} />
      <Skeleton shape="block" height={64} />
    </div>
  </Delayed>
);

/** Leads the focus on from the buttons to the fields, which come with the preview; on a phone it is not there. */
const useFocusWhen = (isThere: boolean) => {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (isThere && form.current?.contains(document.activeElement)) firstField(form.current)?.focus();
  }, [isThere]);
  return form;
};

/** What a deed does, counted just now, before it is done; the button repeats the numbers. */
export const DeedDialog = <Data,>(props: DeedDialogProps<Data>) => {
  const { open, onClose, title, description, preview, describe, reason, tone = "danger", size = "lg", aside } = props;
  const deed = useDeed(props);
  const { data } = preview;
  const described = data === undefined ? undefined : describe(data);
  const form = useFocusWhen(data !== undefined);
  return (
    <Dialog
      open={open}
      onOpenChange={onClose}
      beforeClose={deed.confirmLeave}
      title={title}
      description={description}
      size={size}
    >
      <form
        ref={form}
        noValidate
        onSubmit={deed.send}
        onKeyDown={(event) => isHotkey(event.nativeEvent, "mod+enter") && deed.send(event)}
        className="flex min-h-0 flex-col"
      >
        <DialogBody>
          {data === undefined && preview.error ? (
            <ErrorState
              title="What happens could not be counted"
              error={preview.error}
              onRetry={preview.refetch}
              isRetrying={preview.isFetching}
            />
          ) : (
            !described && <PreviewSkeleton />
          )}
          {deed.problem && (
            <div role="alert">
              <Note tone="danger">
                {deed.problem.message}{" "}
                {deed.problem.code === "internal" && deed.problem.requestId && (
                  <RequestId id={deed.problem.requestId} />
                )}
              </Note>
            </div>
          )}
          {described && described.effects.length > 0 && <EffectList effects={described.effects} />}
          {described?.refused && described.refused.length > 0 && <RefusalList refused={described.refused} />}
          {data !== undefined && props.children?.(data)}
          {described?.confirm && reason && (
            <ReasonField {...reason} value={deed.reason} error={deed.reasonError} onChange={deed.change} />
          )}
          {described?.confirm && props.below?.(deed.errors)}
          {described?.confirm && props.typed && (
            <TypedField expected={props.typed} value={deed.typed} onChange={deed.setTyped} />
          )}
        </DialogBody>
        <DialogFooter aside={aside}>
          <Button variant="ghost" onClick={async () => (await deed.confirmLeave()) && onClose()}>
            {described && !described.confirm ? "Close" : "Cancel"}
          </Button>
          {described?.confirm && (
            <Button variant={tone} type="submit" isLoading={deed.isSending} disabled={!deed.isReady}>
              {described.confirm}
            </Button>
          )}
        </DialogFooter>
      </form>
    </Dialog>
  );
};
