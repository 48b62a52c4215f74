import { maxCodeImportLength, maxCodeImportRows } from "@gatehouse/shared/invite-codes/invite-code-limits";
import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { problemOf } from "../../lib/problem";
import { markShown } from "../../lib/query-client";
import { trpc } from "../../lib/trpc";

const tooLarge = `The file is too large: at most ${maxCodeImportLength / 1_000} kB and ${maxCodeImportRows} codes at once.`;

/** A file is looked through first; its codes are made only when asked for, and once. */
export const useCodesImport = () => {
  const [file, setFile] = useState<{ name: string; csv: string } | null>(null);
  const [fileProblem, setFileProblem] = useState<string | null>(null);
  const check = useMutation(trpc.inviteCodes.import.mutationOptions({ onError: markShown }));
  const send = useMutation(trpc.inviteCodes.import.mutationOptions({ onError: markShown }));
  const isSending = useRef(false);
  const choose = async (chosen: File) => {
    check.reset();
    send.reset();
    setFile(null);
    const unfit = chosen.size > maxCodeImportLength ? tooLarge : chosen.size === 0 ? "The file is empty." : null;
    setFileProblem(unfit);
    if (unfit) return;
    const csv = await chosen.text();
    setFile({ name: chosen.name, csv });
    check.mutate({ csv, dryRun: true });
  };
  const make = () => {
    if (!file || isSending.current) return;
    isSending.current = true;
    const onSettled = () => {
      isSending.current = false;
    };
    send.mutate({ csv: file.csv, dryRun: false }, { onSettled });
  };
  const error = check.error ?? send.error;
  const refusal = error && problemOf(error);
  return {
    file,
    choose,
    make,
    isChecking: check.isPending,
    isMaking: send.isPending,
    preview: check.data,
    result: send.data,
    problem: fileProblem ?? refusal?.fields?.csv ?? refusal?.message ?? null,
  };
};
