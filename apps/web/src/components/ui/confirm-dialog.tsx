import { AlertDialog } from "@base-ui/react/alert-dialog";
import { useEffect, useState } from "react";
import { type AskedQuestion, questions } from "../../lib/confirm";
import { Button } from "./button";
import { DialogBody, DialogFooter } from "./dialog";
import { scrimClass } from "./layer-look";
import { isTyped, TypedField } from "./typed-field";

/** Shows the questions of `confirm`, one at a time. */
export const ConfirmDialog = () => {
  const [question, setQuestion] = useState<AskedQuestion | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [typed, setTyped] = useState("");
  useEffect(
    () =>
      questions.connect((asked) => {
        setQuestion(asked);
        setTyped("");
        setIsOpen(true);
      }),
    [],
  );
  if (!question) return null;
  const close = (isConfirmed: boolean) => {
    setIsOpen(false);
    question.answer(isConfirmed);
  };
  return (
    <AlertDialog.Root open={isOpen} onOpenChange={(open) => !open && close(false)}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop data-apart className={scrimClass} />
        <AlertDialog.Viewport className="fixed inset-0 z-(--z-dialog) grid grid-rows-1 place-items-center p-4 max-md:place-items-end max-md:p-0">
          <AlertDialog.Popup
            data-layer
            data-apart
            className="layer-raised flex max-h-full w-full flex-col rounded-lg border border-[light-dark(transparent,var(--line-strong))] bg-clip-padding shadow-dialog outline-none transition-opacity duration-(--base) data-ending-style:opacity-0 data-starting-style:opacity-0 max-md:rounded-[12px_12px_0_0] md:w-[480px]"
          >
            <form
              onSubmit={(event) => {
                event.preventDefault();
                close(true);
              }}
            >
              <DialogBody>
                <div>
                  <AlertDialog.Title className="text-[16px]/6 font-semibold tracking-[-0.012em]">
                    {question.title}
                  </AlertDialog.Title>
                  <AlertDialog.Description className="pt-0.5 text-sm text-text-2" render={<div />}>
                    {question.body}
                  </AlertDialog.Description>
                </div>
                {question.typed && <TypedField expected={question.typed} value={typed} onChange={setTyped} />}
              </DialogBody>
              <DialogFooter>
                <Button variant="ghost" onClick={() => close(false)}>
                  {question.cancel ?? "Cancel"}
                </Button>
                <Button variant={question.tone ?? "primary"} type="submit" disabled={!isTyped(question.typed, typed)}>
                  {question.confirm}
                </Button>
              </DialogFooter>
            </form>
          </AlertDialog.Popup>
        </AlertDialog.Viewport>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
};
