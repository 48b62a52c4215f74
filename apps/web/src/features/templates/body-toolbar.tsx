import { Bold, Braces, Italic, Link2, List, type LucideIcon, Table } from "lucide-react";
import type { KeyboardEvent, RefObject } from "react";
import { Button } from "../../components/ui/button";
import { IconButton } from "../../components/ui/icon-button";
import { Menu } from "../../components/ui/menu";
import { Toolbar, ToolbarButton, ToolbarGap } from "../../components/ui/toolbar";
import type { Variable } from "../../components/ui/use-variable-completion";
import { applyTextEdit } from "../../lib/apply-text-edit";
import {
  insertLink,
  insertTable,
  insertText,
  type SelectedText,
  type TextEdit,
  toggleList,
  toggleMark,
} from "../../lib/text-edit";
import { isHotkey } from "../../lib/use-hotkey";

type Tool = { label: string; icon: LucideIcon; shortcut?: string; edit: (selected: SelectedText) => TextEdit };

const tools: Tool[] = [
  { label: "Bold", icon: Bold, shortcut: "mod+b", edit: toggleMark("**") },
  { label: "Italic", icon: Italic, shortcut: "mod+i", edit: toggleMark("_") },
  { label: "Link", icon: Link2, shortcut: "mod+k", edit: insertLink },
  { label: "List", icon: List, edit: toggleList },
  { label: "Table", icon: Table, edit: insertTable },
];

/** The shortcuts of the tools, for the field they belong to. */
export const pressTool = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
  const tool = tools.find(({ shortcut }) => shortcut && isHotkey(event.nativeEvent, shortcut));
  if (!tool) return;
  event.preventDefault();
  applyTextEdit(event.currentTarget, tool.edit);
};

type BodyToolbarProps = {
  field: RefObject<HTMLTextAreaElement | null>;
  variables: readonly Variable[];
};

export const BodyToolbar = ({ field, variables }: BodyToolbarProps) => {
  const apply = (edit: Tool["edit"]) => field.current && applyTextEdit(field.current, edit);
  return (
    <Toolbar label="Format">
      {tools.map(({ label, icon, shortcut, edit }) => (
        <ToolbarButton
          key={label}
          as={<IconButton icon={icon} label={label} shortcut={shortcut} size="sm" />}
          onClick={() => apply(edit)}
        />
      ))}
      <ToolbarGap />
      <Menu
        trigger={(props) => (
          <ToolbarButton
            {...props}
            as={
              <Button variant="ghost" size="sm" icon={Braces}>
                Variable
              </Button>
            }
          />
        )}
        returnTo={field}
        items={variables.map(({ name, sample }) => ({
          label: name,
          meta: sample,
          onSelect: () => apply(insertText(`{{${name}}}`)),
        }))}
      />
    </Toolbar>
  );
};
