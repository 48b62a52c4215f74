import { Dialog, DialogBody } from "../../components/ui/dialog";
import { Kbd } from "../../components/ui/kbd";

const shortcuts = [
  { keys: ["mod+k"], does: "Search people, pages and actions" },
  { keys: ["?"], does: "Show these shortcuts" },
  { keys: ["j", "k"], does: "Next and previous row of a list" },
  { keys: ["mod+enter"], does: "Submit a form" },
  { keys: ["esc"], does: "Close what is open" },
];

type ShortcutsProps = { open: boolean; onOpenChange: (open: boolean) => void };

export const Shortcuts = ({ open, onOpenChange }: ShortcutsProps) => (
  <Dialog open={open} onOpenChange={onOpenChange} title="Keyboard shortcuts" size="sm">
    <DialogBody>
      <dl className="grid gap-2 text-sm">
        {shortcuts.map(({ keys, does }) => (
          <div key={does} className="flex items-center justify-between gap-4">
            <dt className="text-text-2">{does}</dt>
            <dd className="flex gap-1">
              {keys.map((key) => (
                <Kbd key={key} keys={key} />
              ))}
              <span className="sr-only">
                {keys.join(" or ").replace("mod", "Command or Control").replace("+", " and ")}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </DialogBody>
  </Dialog>
);
