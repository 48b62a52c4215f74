import { Download } from "lucide-react";
import { Inline } from "../layout/inline";
import { Button } from "../ui/button";
import { FileButton } from "../ui/file-button";
import { Text } from "../ui/text";

type CsvChoiceProps = {
  fileName: string | null;
  onChoose: (file: File) => void;
  onSample: () => void;
  isLoading: boolean;
};

/** Chooses a CSV file; before the first one, a sample shows what belongs in it. */
export const CsvChoice = ({ fileName, onChoose, onSample, isLoading }: CsvChoiceProps) => (
  <Inline gap={2} isWrapping>
    <FileButton accept=".csv,text/csv" onChoose={onChoose} isLoading={isLoading}>
      {fileName === null ? "Choose a file" : "Choose another file"}
    </FileButton>
    {fileName === null ? (
      <Button variant="ghost" icon={Download} onClick={onSample}>
        Sample file
      </Button>
    ) : (
      <Text size="sm" tone="soft" isTruncated>
        {fileName}
      </Text>
    )}
  </Inline>
);
