import { Dialog } from "@base-ui/react/dialog";
import { useNavigate } from "@tanstack/react-router";
import { Command } from "cmdk";
import { LogOut, type LucideIcon, Monitor, Moon, Search, Sun } from "lucide-react";
import { useState } from "react";
import { Icon } from "../../components/ui/icon";
import { Kbd } from "../../components/ui/kbd";
import { popClass, scrimClass } from "../../components/ui/layer-look";
import { endSession, useCurrentUser } from "../../lib/session";
import { setTheme, type Theme } from "../../lib/theme";
import { pagesOf } from "./navigation";
import { themeOptions } from "./theme-options";
import { useFound } from "./use-found";

const themeIcons: Record<Theme, LucideIcon> = { system: Monitor, light: Sun, dark: Moon };

type EntryProps = {
  icon: LucideIcon;
  label: string;
  meta?: string;
  /** What it is found by besides its words. */
  keywords?: string[];
  onSelect: () => void;
};

const Entry = ({ icon, label, meta, keywords, onSelect }: EntryProps) => (
  <Command.Item
    value={meta ? `${label} ${meta}` : label}
    keywords={keywords}
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

const wordsClass = "px-2 py-3 text-center text-sm text-text-3";

/** What is typed goes with it when it closes. */
const PaletteSearch = ({ onClose }: { onClose: () => void }) => {
  const user = useCurrentUser();
  const navigate = useNavigate();
  const [typed, setTyped] = useState("");
  const { seesPeople, found, isSearching, isFailed } = useFound(typed);
  const label = seesPeople ? "Search people, pages and actions" : "Search pages and actions";
  const thenClose = (act: () => unknown) => () => {
    onClose();
    act();
  };
  return (
    <Command label={label} loop>
      <div className="flex h-12 items-center gap-2.5 border-b border-line px-3.5">
        <Icon of={Search} tone="neutral" />
        <Command.Input
          value={typed}
          onValueChange={setTyped}
          placeholder={label}
          className="min-w-0 flex-1 bg-transparent text-lg outline-none max-md:text-[16px]"
        />
      </div>
      <Command.List className="max-h-[50vh] overflow-y-auto p-1">
        {isSearching ? (
          <Command.Loading className={wordsClass}>Searching people…</Command.Loading>
        ) : isFailed ? (
          <p role="status" className={wordsClass}>
            People could not be searched. Type again to retry.
          </p>
        ) : (
          <Command.Empty className={wordsClass}>
            {seesPeople ? "Nobody and nothing matches." : "No page or action matches."}
          </Command.Empty>
        )}
        {found.length > 0 && (
          <Command.Group heading="People and organizations" className={groupClass}>
            {found.map(({ id, target, ...entry }) => (
              <Entry
                key={`${id} ${typed}`}
                {...entry}
                keywords={[typed]}
                onSelect={thenClose(() => navigate(target))}
              />
            ))}
          </Command.Group>
        )}
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
  );
};

type PaletteProps = { open: boolean; onOpenChange: (open: boolean) => void };

/** Every page and action somebody may use, and whom they may see, by typing a part of the name. */
export const Palette = ({ open, onOpenChange }: PaletteProps) => (
  <Dialog.Root open={open} onOpenChange={onOpenChange}>
    <Dialog.Portal>
      <Dialog.Backdrop className={scrimClass} />
      <Dialog.Popup
        data-layer
        aria-label="Search"
        className={`${popClass} fixed top-[12vh] left-1/2 z-(--z-dialog) w-140 max-w-[calc(100vw-32px)] -translate-x-1/2 max-md:top-4`}
      >
        <PaletteSearch onClose={() => onOpenChange(false)} />
      </Dialog.Popup>
    </Dialog.Portal>
  </Dialog.Root>
);
