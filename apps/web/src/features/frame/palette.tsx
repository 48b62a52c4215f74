import { Dialog } from "@base-ui/react/dialog";
import { useNavigate } from "@tanstack/react-router";
import { Command } from "cmdk";
import { LogOut, type LucideIcon, Monitor, Moon, Search, Sun } from "lucide-react";
import { Icon } from "../../components/ui/icon";
import { Kbd } from "../../components/ui/kbd";
import { popClass, scrimClass } from "../../components/ui/layer-look";
import { endSession, useCurrentUser } from "../../lib/session";
import { setTheme, type Theme } from "../../lib/theme";
import { pagesOf } from "./navigation";
import { themeOptions } from "./theme-options";

const themeIcons: Record<Theme, LucideIcon> = { system: Monitor, light: Sun, dark: Moon };

type EntryProps = { icon: LucideIcon; label: string; meta?: string; onSelect: () => void };

const Entry = ({ icon, label, meta, onSelect }: EntryProps) => (
  <Command.Item
    value={meta ? `${label} ${meta}` : label}
    onSelect={onSelect}
    className="flex min-h-7 cursor-default items-center gap-2 rounded-[5px] px-2 py-1 text-sm select-none data-[selected=true]:bg-hover max-md:min-h-10"
  >
    <Icon of={icon} tone="neutral" />
    {label}
    {meta && <span className="text-text-3">{meta}</span>}
  </Command.Item>
);

const groupClass =
  "[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-1.5 [&_[cmdk-group-heading]]:pb-0.5 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-text-3";

type PaletteProps = { open: boolean; onOpenChange: (open: boolean) => void };

/** Every page and action somebody may use, by typing a part of its name. */
export const Palette = ({ open, onOpenChange }: PaletteProps) => {
  const user = useCurrentUser();
  const navigate = useNavigate();
  const thenClose = (act: () => unknown) => () => {
    onOpenChange(false);
    act();
  };
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className={scrimClass} />
        <Dialog.Popup
          data-layer
          aria-label="Search"
          className={`${popClass} fixed top-[12vh] left-1/2 z-(--z-dialog) w-140 max-w-[calc(100vw-32px)] -translate-x-1/2 max-md:top-4`}
        >
          <Command label="Search pages and actions" loop>
            <div className="flex h-12 items-center gap-2.5 border-b border-line px-3.5">
              <Icon of={Search} tone="neutral" />
              <Command.Input
                placeholder="Search pages and actions"
                className="min-w-0 flex-1 bg-transparent text-lg outline-none max-md:text-[16px]"
              />
            </div>
            <Command.List className="max-h-[50vh] overflow-y-auto p-1">
              <Command.Empty className="px-2 py-6 text-center text-sm text-text-3">
                No page or action matches.
              </Command.Empty>
              <Command.Group heading="Pages" className={groupClass}>
                {pagesOf(user).map(({ label, icon, to, place }) => (
                  <Entry key={to} icon={icon} label={label} meta={place} onSelect={thenClose(() => navigate({ to }))} />
                ))}
              </Command.Group>
              <Command.Group heading="Actions" className={groupClass}>
                {themeOptions.map(({ value, label }) => (
                  <Entry
                    key={value}
                    icon={themeIcons[value]}
                    label={`Theme: ${label.toLowerCase()}`}
                    onSelect={thenClose(() => setTheme(value))}
                  />
                ))}
                <Entry icon={LogOut} label="Sign out" onSelect={thenClose(endSession)} />
              </Command.Group>
            </Command.List>
            <div className="flex items-center gap-2 border-t border-line px-3 py-2 text-xs text-text-3 max-md:hidden">
              <Kbd keys="up" />
              <Kbd keys="down" />
              move
              <Kbd keys="enter" />
              open
              <Kbd keys="esc" />
              close
            </div>
          </Command>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
};
