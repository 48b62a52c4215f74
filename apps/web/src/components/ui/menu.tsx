import type { LinkProps } from "@tanstack/react-router";
import type { LucideIcon } from "lucide-react";
import { type ReactNode, type RefObject, Suspense } from "react";
import { lazily } from "../../lib/lazily";
import { type PopupTriggerProps, usePopup } from "./use-popup";

type Choice = {
  heading: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: never) => void;
};

export type MenuItem =
  | {
      label: string;
      icon?: LucideIcon;
      /** At the right: a number, a word. */
      meta?: string;
      shortcut?: string;
      tone?: "danger";
      isDisabled?: boolean;
      onSelect: () => void;
    }
  | { label: string; icon?: LucideIcon; link: LinkProps }
  | { label: string; meta?: string; isChecked: boolean; onCheckedChange: (isChecked: boolean) => void }
  | { heading: string }
  /** One of several, the chosen one ticked. */
  | Choice
  | "separator";

export type MenuProps = {
  /** Renders the button; it takes over all props it is given. */
  trigger: (props: PopupTriggerProps) => ReactNode;
  items: readonly MenuItem[];
  align?: "start" | "end";
  /** What has the focus afterwards, when it is not the button. */
  returnTo?: RefObject<HTMLElement | null>;
};

const MenuPopup = lazily(() => import("./menu-popup"), "MenuPopup");

/** `<Menu trigger={(props) => <IconButton icon={Ellipsis} label="Actions" {...props} />} items={…} />` */
export const Menu = ({ trigger, items, align = "end", returnTo }: MenuProps) => {
  const popup = usePopup("menu", MenuPopup.preload);
  return (
    <>
      {trigger(popup.trigger)}
      {popup.wasOpened && (
        <Suspense>
          <MenuPopup popup={popup} items={items} align={align} returnTo={returnTo} />
        </Suspense>
      )}
    </>
  );
};
