import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { problemOf } from "./problem";
import { markShown } from "./query-client";

type CsvImport<Choice, Result> = {
  run: (file: { csv: string; dryRun: boolean }, choice?: Choice) => Promise<Result>;
  maxLength: number;
  tooLarge: string;
};

/** A file is looked through first; what it asks for is done only when confirmed, and once. */
export const useCsvImport = <Choice, Result>({ run, maxLength, tooLarge }: CsvImport<Choice, Result>) => {
  const [file, setFile] = useState<{ name: string; csv: string } | null>(null);
  const [fileProblem, setFileProblem] = useState<string | null>(null);
  const check = useMutation({ mutationFn: (csv: string) => run({ csv, dryRun: true }), onError: markShown });
  const send = useMutation({
    mutationFn: ({ csv, choice }: { csv: string; choice: Choice | undefined }) => run({ csv, dryRun: false }, choice),
    onError: markShown,
  });
  // Known before the button is drawn again: a second answer would take the place of what the first one made.
  const isSending = useRef(false);
  const choose = async (chosen: File) => {
    check.reset();
    send.reset();
    setFile(null);
    const unfit = chosen.size > maxLength ? tooLarge : chosen.size === 0 ? "The file is empty." : null;
    setFileProblem(unfit);
    if (unfit) return;
    const csv = await chosen.text();
    setFile({ name: chosen.name, csv });
    check.mutate(csv);
  };
  const start = (choice?: Choice) => {
    if (!file || isSending.current) return;
    isSending.current = true;
    const onSettled = () => {
      isSending.current = false;
    };
    send.mutate({ csv: file.csv, choice }, { onSettled });
  };
  const error = check.error ?? send.error;
  const refusal = error ? problemOf(error) : null;
  return {
    fileName: file?.name ?? null,
    choose,
    start,
    isChecking: check.isPending,
    isSending: send.isPending,
    preview: check.data,
    result: send.data,
    problem: fileProblem ?? refusal?.fields?.csv ?? refusal?.message ?? null,
  };
};
