import { Link } from "@tanstack/react-router";
import { clsx } from "clsx";
import { Icon } from "../../components/ui/icon";
import { tooltip } from "../../components/ui/tooltip";
import { useCurrentUser } from "../../lib/session";
import { type Face, visibleItems } from "./navigation";

type NavListProps = { face: Face; isCollapsed?: boolean; onNavigate?: () => void };

export const NavList = ({ face, isCollapsed = false, onNavigate }: NavListProps) => {
  const user = useCurrentUser();
  return (
    <nav aria-label={face.label} className="flex flex-col gap-2.5 pt-2">
      {face.groups.map((group) => {
        const items = visibleItems(user, group);
        if (items.length === 0) return null;
        return (
          <div key={group.label ?? ""}>
            {group.label && !isCollapsed && <p className="px-2 pb-1 text-xs font-medium text-text-3">{group.label}</p>}
            <ul className="flex flex-col gap-px">
              {items.map(({ label, icon, to, isExact, count: Waiting }) => (
                <li key={to}>
                  <Link
                    to={to}
                    onClick={onNavigate}
                    activeOptions={{ exact: isExact || to === face.to }}
                    {...(isCollapsed && { ...tooltip(label), "aria-label": label })}
                    className={clsx(
                      "group flex h-7 items-center gap-2.25 rounded-md border border-transparent px-2 text-sm font-medium text-text-2 transition-colors hover:bg-hover hover:text-text aria-[current=page]:border-line aria-[current=page]:bg-surface aria-[current=page]:text-text max-md:h-8.5 max-md:text-base",
                      isCollapsed && "justify-center",
                    )}
                  >
                    <span className="text-text-3 group-aria-[current=page]:text-accent-text">
                      <Icon of={icon} />
                    </span>
                    {!isCollapsed && label}
                    {!isCollapsed && Waiting && (
                      <span className="ml-auto">
                        <Waiting />
                      </span>
                    )}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </nav>
  );
};
