import { useState } from "react";
import { Button } from "../../components/ui/button";
import { Checkbox } from "../../components/ui/checkbox";
import { CopyField } from "../../components/ui/copy-field";
import { DialogBody, DialogFooter } from "../../components/ui/dialog";
import { Text } from "../../components/ui/text";

type SecretOnceProps = { secret: string; children?: string; onDone: () => void };

/** What a dialog shows when a secret was made: nobody can see it again. */
export const SecretOnce = ({ secret, children, onDone }: SecretOnceProps) => {
  const [isStored, setIsStored] = useState(false);
  return (
    <>
      <DialogBody>
        <CopyField value={secret} label="Copy secret" />
        <Text as="p" size="sm" tone="soft">
          The receiver needs it to check that a delivery comes from here. Keep it in a secret store, not in chat.{" "}
          {children}
        </Text>
      </DialogBody>
      <DialogFooter
        aside={
          <Checkbox label="I stored it" checked={isStored} onChange={({ target }) => setIsStored(target.checked)} />
        }
      >
        <Button variant="primary" disabled={!isStored} onClick={onDone}>
          Done
        </Button>
      </DialogFooter>
    </>
  );
};

export const secretTitle = "Store this secret now";
export const secretDescription = "It is shown once. Gatehouse signs with it and cannot show it again.";
