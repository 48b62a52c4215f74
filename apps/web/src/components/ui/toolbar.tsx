import { Toolbar as Base } from "@base-ui/react/toolbar";
import type { ComponentProps, MouseEvent, ReactElement, ReactNode } from "react";
import { useFieldControl } from "./field";

/** A press leaves the focus where it is: what the buttons change keeps its cursor. */
const keepFocus = (event: MouseEvent) => event.preventDefault();

/** A row of ToolbarButtons above the control of a Field, which they change: one stop for Tab, arrows go along. */
export const Toolbar = ({ label, children }: { label: string; children: ReactNode }) => (
  <Base.Root
    aria-label={label}
    aria-controls={useFieldControl().id}
    onMouseDown={keepFocus}
    className="flex flex-wrap gap-0.5 border-b border-line p-0.75"
  >
    {children}
  </Base.Root>
);

type ToolbarButtonProps = Omit<ComponentProps<"button">, "className" | "style"> & {
  /** The button as it looks elsewhere: `<IconButton icon={Bold} label="Bold" />`. */
  as: ReactElement;
};

export const ToolbarButton = ({ as, ...rest }: ToolbarButtonProps) => <Base.Button {...rest} render={as} />;

export const ToolbarGap = () => <span className="flex-1" />;
