import { Drawer as Base } from "@base-ui/react/drawer";
import { Settings2, X } from "lucide-react";
import { Avatar } from "../../components/ui/avatar";
import { Icon } from "../../components/ui/icon";
import { IconButton } from "../../components/ui/icon-button";
import { scrimClass } from "../../components/ui/layer-look";
import { Link } from "../../components/ui/link";
import { Mark } from "../../components/ui/mark";
import { useCurrentUser } from "../../lib/session";
import { FaceSwitch } from "./face-switch";
import { NavList } from "./nav-list";
import { useFace } from "./use-face";

type DrawerProps = { open: boolean; onOpenChange: (open: boolean) => void };

/** The sidebar of narrow windows; closes by the cross, the scrim, Escape or a swipe. */
export const Drawer = ({ open, onOpenChange }: DrawerProps) => {
  const user = useCurrentUser();
  const { face } = useFace();
  const close = () => onOpenChange(false);
  return (
    <Base.Root open={open} onOpenChange={onOpenChange} swipeDirection="left">
      <Base.Portal>
        <Base.Backdrop className={scrimClass} />
        <Base.Viewport className="fixed inset-0 z-(--z-dialog)">
          <Base.Popup
            data-layer
            className="flex h-full w-75 max-w-[calc(100vw-56px)] translate-x-(--drawer-swipe-movement-x) flex-col overflow-y-auto border-r border-line bg-canvas shadow-dialog outline-none transition-[translate] duration-(--base) data-ending-style:-translate-x-full data-starting-style:-translate-x-full data-swiping:transition-none"
          >
            <Base.Content className="flex flex-1 flex-col">
              <header className="flex h-(--topbar) shrink-0 items-center gap-2 pr-3 pl-5">
                <Mark size={22} />
                <Base.Title className="min-w-0 flex-1 truncate font-semibold tracking-[-0.01em]">
                  {user.workspace.name}
                </Base.Title>
                <Base.Close render={<IconButton icon={X} label="Close" />} />
              </header>
              <div className="flex-1 px-3 pt-1 pb-4">
                <FaceSwitch />
                {face && <NavList face={face} onNavigate={close} />}
              </div>
              <footer className="sticky bottom-0 border-t border-line bg-canvas px-3 py-2.5">
                <Link to="/profile" look="plain" onClick={close}>
                  <span className="flex items-center gap-3 px-2">
                    <Avatar name={user.name} size={32} />
                    <span className="min-w-0 flex-1">
                      <span className="block truncate font-medium">{user.name}</span>
                      <span className="block truncate text-xs text-text-3">{user.email}</span>
                    </span>
                    <Icon of={Settings2} tone="neutral" />
                  </span>
                </Link>
              </footer>
            </Base.Content>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
};
