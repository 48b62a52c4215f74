import { maxImportLength, maxImportRows } from "@gatehouse/shared/invitations/invitation-limits";
import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { problemOf } from "../../lib/problem";
import { markShown } from "../../lib/query-client";
import { trpc } from "../../lib/trpc";

const tooLarge = `The file is too large: at most ${maxImportLength / 1_000} kB and ${maxImportRows} people at once.`;

type ChosenFile = { name: string; csv: string };

/** A file is looked through first; who is in it gets an invitation only when asked for. */
export const useImport = () => {
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [fileProblem, setFileProblem] = useState<string | null>(null);
  const check = useMutation(trpc.invitations.import.mutationOptions({ onError: markShown }));
  const send = useMutation(trpc.invitations.import.mutationOptions({ onError: markShown }));
  // Known before the button is drawn again: a second answer would take the place of the links in the first.
  const isSending = useRef(false);
  const choose = async (chosen: File) => {
    check.reset();
    send.reset();
    setFile(null);
    const unfit = chosen.size > maxImportLength ? tooLarge : chosen.size === 0 ? "The file is empty." : null;
    setFileProblem(unfit);
    if (unfit) return;
    const csv = await chosen.text();
    setFile({ name: chosen.name, csv });
    check.mutate({ csv, dryRun: true });
  };
  const invite = (place: { organizationId?: string; validDays: number }) => {
    if (!file || isSending.current) return;
    isSending.current = true;
    const onSettled = () => {
      isSending.current = false;
    };
    send.mutate({ csv: file.csv, dryRun: false, ...place }, { onSettled });
  };
  const error = check.error ?? send.error;
  const refusal = error && problemOf(error);
  return {
    file,
    choose,
    invite,
    isChecking: check.isPending,
    isInviting: send.isPending,
    preview: check.data,
    result: send.data,
    problem: fileProblem ?? refusal?.fields?.csv ?? refusal?.message ?? null,
  };
};
