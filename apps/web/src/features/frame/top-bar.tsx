import { CircleHelp, Menu as MenuIcon, Search } from "lucide-react";
import { Suspense, useState } from "react";
import { Icon } from "../../components/ui/icon";
import { IconButton } from "../../components/ui/icon-button";
import { Kbd } from "../../components/ui/kbd";
import { Mark } from "../../components/ui/mark";
import { lazily } from "../../lib/lazily";
import { useHotkey } from "../../lib/use-hotkey";
import { Bell } from "../notifications/bell";
import { AccountMenu } from "./account-menu";
import { PageBreadcrumbs } from "./page-breadcrumbs";

const Palette = lazily(() => import("./palette"), "Palette");
const Shortcuts = lazily(() => import("./shortcuts"), "Shortcuts");
const Drawer = lazily(() => import("./drawer"), "Drawer");

type Layer = "palette" | "shortcuts" | "drawer";
const components = { palette: Palette, shortcuts: Shortcuts, drawer: Drawer };

export const TopBar = () => {
  const [open, setOpen] = useState<Layer | null>(null);
  const [seen, setSeen] = useState<Layer[]>([]);
  const show = (layer: Layer) => {
    setOpen(layer);
    setSeen([...new Set([...seen, layer])]);
  };
  useHotkey("mod+k", (event) => {
    event.preventDefault();
    show("palette");
  });
  useHotkey("?", () => show("shortcuts"));
  return (
    <header className="sticky top-0 z-(--z-sticky) flex h-(--topbar) shrink-0 items-center gap-1 border-b border-line bg-surface pr-4 pl-8 max-md:gap-0 max-md:px-2">
      <span className="flex items-center gap-1 md:hidden">
        <IconButton icon={MenuIcon} label="Open the navigation" onClick={() => show("drawer")} />
        <Mark size={22} />
      </span>
      <span className="min-w-0 max-md:hidden">
        <PageBreadcrumbs />
      </span>
      <span className="ml-auto flex items-center gap-1">
        <button
          type="button"
          aria-label="Search"
          onClick={() => show("palette")}
          onPointerEnter={Palette.preload}
          className="mr-2 flex h-7 w-54 items-center gap-2 rounded-md border border-line-strong bg-surface pr-1.5 pl-2 text-sm text-text-3 hover:bg-hover max-md:mr-0 max-md:size-9 max-md:justify-center max-md:border-transparent max-md:p-0"
        >
          <Icon of={Search} />
          <span className="flex-1 text-left max-md:hidden">Search</span>
          <Kbd keys="mod+k" />
        </button>
        <Bell />
        <span className="max-md:hidden">
          <IconButton icon={CircleHelp} label="Keyboard shortcuts" shortcut="?" onClick={() => show("shortcuts")} />
        </span>
        <AccountMenu />
      </span>
      {seen.map((layer) => {
        const Component = components[layer];
        return (
          <Suspense key={layer}>
            <Component open={open === layer} onOpenChange={(isOpen) => setOpen(isOpen ? layer : null)} />
          </Suspense>
        );
      })}
    </header>
  );
};
