import { clsx } from "clsx";
import { PanelLeftClose, PanelLeftOpen } from "lucide-react";
import { IconButton } from "../../components/ui/icon-button";
import { Mark } from "../../components/ui/mark";
import { useCurrentUser } from "../../lib/session";
import { useStored } from "../../lib/use-stored";
import { FaceSwitch } from "./face-switch";
import { NavList } from "./nav-list";
import { useFace } from "./use-face";

const isBoolean = (value: unknown): value is boolean => typeof value === "boolean";

/** At the left of wide windows; it remembers whether it was made narrow. */
export const Sidebar = () => {
  const { workspace } = useCurrentUser();
  const { face } = useFace();
  const [isCollapsed, setIsCollapsed] = useStored("sidebar-collapsed", false, isBoolean);
  return (
    <aside aria-label="Sidebar" className="shrink-0 border-r border-line bg-canvas max-md:hidden">
      <div
        className={clsx(
          "sticky top-0 flex h-dvh flex-col overflow-y-auto px-2 pb-2",
          isCollapsed ? "w-14" : "w-[calc(var(--sidebar)-1px)]",
        )}
      >
        <div
          className={clsx(
            "flex h-(--topbar) shrink-0 items-center gap-2 px-2 font-semibold tracking-[-0.01em]",
            isCollapsed && "justify-center",
          )}
        >
          <Mark size={22} />
          {!isCollapsed && <span className="truncate">{workspace.name}</span>}
        </div>
        {!isCollapsed && (
          <div className="pt-1">
            <FaceSwitch />
          </div>
        )}
        {face && <NavList face={face} isCollapsed={isCollapsed} />}
        <div className={clsx("mt-auto flex pt-2", isCollapsed ? "justify-center" : "justify-end")}>
          <IconButton
            icon={isCollapsed ? PanelLeftOpen : PanelLeftClose}
            label={isCollapsed ? "Widen the sidebar" : "Narrow the sidebar"}
            size="sm"
            onClick={() => setIsCollapsed(!isCollapsed)}
          />
        </div>
      </div>
    </aside>
  );
};
