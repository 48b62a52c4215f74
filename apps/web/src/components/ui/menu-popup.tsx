import { Menu as Base } from "@base-ui/react/menu";
import { Link } from "@tanstack/react-router";
import { clsx } from "clsx";
import { Check } from "lucide-react";
import { type KeyboardEvent, useRef } from "react";
import { Icon } from "./icon";
import { Kbd } from "./kbd";
import { itemClass, popClass } from "./layer-look";
import type { MenuItem, MenuProps } from "./menu";
import type { usePopup } from "./use-popup";

const Meta = ({ children }: { children: string }) => (
  <span className="ml-auto pl-4 text-xs text-text-3 tabular-nums">{children}</span>
);

const Heading = ({ children }: { children: string }) => (
  <div className="px-2 pt-1.5 pb-0.5 text-xs font-medium text-text-3">{children}</div>
);

type Choice = Extract<MenuItem, { options: unknown }>;

const ChoiceItems = ({ heading, value, options, onChange }: Choice) => (
  <Base.RadioGroup aria-label={heading} value={value} onValueChange={(next) => onChange(next as never)}>
    <Heading>{heading}</Heading>
    {options.map((option) => (
      <Base.RadioItem key={option.value} value={option.value} className={itemClass}>
        {option.label}
        <Base.RadioItemIndicator className="ml-auto pl-4">
          <Icon of={Check} size={14} tone="accent" />
        </Base.RadioItemIndicator>
      </Base.RadioItem>
    ))}
  </Base.RadioGroup>
);

const Item = ({ item }: { item: MenuItem }) => {
  if (item === "separator") return <Base.Separator className="-mx-1 my-1 h-px bg-line" />;
  if ("options" in item) return <ChoiceItems {...item} />;
  if ("heading" in item) return <Heading>{item.heading}</Heading>;
  if ("link" in item)
    return (
      <Base.LinkItem closeOnClick render={<Link {...item.link} />} className={itemClass}>
        {item.icon && <Icon of={item.icon} tone="neutral" />}
        {item.label}
      </Base.LinkItem>
    );
  if ("isChecked" in item)
    return (
      <Base.CheckboxItem
        checked={item.isChecked}
        onCheckedChange={item.onCheckedChange}
        className={clsx(itemClass, "group")}
      >
        <span className="grid size-4 shrink-0 place-items-center rounded-sm border border-line-control text-on-accent group-data-checked:border-accent-solid group-data-checked:bg-accent-solid">
          <Base.CheckboxItemIndicator>
            <Check size={12} strokeWidth={3} />
          </Base.CheckboxItemIndicator>
        </span>
        {item.label}
        {item.meta && <Meta>{item.meta}</Meta>}
      </Base.CheckboxItem>
    );
  return (
    <Base.Item
      disabled={item.isDisabled}
      onClick={item.onSelect}
      className={clsx(itemClass, item.tone === "danger" && "text-danger-text")}
    >
      {item.icon && <Icon of={item.icon} tone={item.tone ?? "neutral"} />}
      {item.label}
      {item.meta && <Meta>{item.meta}</Meta>}
      {item.shortcut && (
        <span className="ml-auto pl-4">
          <Kbd keys={item.shortcut} />
        </span>
      )}
    </Base.Item>
  );
};

const keyOf = (item: MenuItem, index: number): string =>
  item === "separator" ? `separator-${index}` : "heading" in item ? item.heading : item.label;

type MenuPopupProps = Pick<MenuProps, "items" | "align" | "returnTo"> & { popup: ReturnType<typeof usePopup> };

export const MenuPopup = ({ popup, items, align, returnTo }: MenuPopupProps) => {
  const layer = useRef<HTMLDivElement>(null);
  // Base UI does both for a trigger of its own.
  const focusFirst = (isOpen: boolean) => {
    if (isOpen && popup.isByKeyboard.current)
      layer.current?.querySelector<HTMLElement>("[role^=menuitem]:not([data-disabled])")?.focus();
  };
  const closeOnTab = (event: KeyboardEvent) => {
    if (event.key !== "Tab") return;
    event.preventDefault();
    popup.close();
  };
  return (
    <Base.Root open={popup.isOpen} onOpenChange={popup.change} onOpenChangeComplete={focusFirst}>
      <Base.Portal>
        <Base.Positioner
          anchor={popup.trigger.ref}
          align={align}
          sideOffset={4}
          className="z-(--z-tooltip) outline-none"
        >
          <Base.Popup
            ref={layer}
            data-layer
            aria-labelledby={popup.trigger.id}
            finalFocus={returnTo ?? popup.trigger.ref}
            onKeyDown={closeOnTab}
            className={clsx(popClass, "max-h-(--available-height) min-w-50 overflow-y-auto p-1")}
          >
            {items.map((item, index) => (
              <Item key={keyOf(item, index)} item={item} />
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
};
