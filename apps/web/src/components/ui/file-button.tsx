import { FileUp } from "lucide-react";
import { useRef } from "react";
import { Button } from "./button";

type FileButtonProps = {
  /** What is accepted, as the attribute of the same name: ".csv,text/csv". */
  accept: string;
  onChoose: (file: File) => void;
  isLoading?: boolean;
  variant?: "primary" | "secondary";
  children: string;
};

/** Asks for one file; the same one may be chosen again after it was changed. */
export const FileButton = ({ accept, onChoose, isLoading, variant, children }: FileButtonProps) => {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button icon={FileUp} variant={variant} isLoading={isLoading} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        onChange={({ target }) => {
          const file = target.files?.[0];
          target.value = "";
          if (file) onChoose(file);
        }}
      />
    </>
  );
};
