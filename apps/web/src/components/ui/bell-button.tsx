import { Bell } from "lucide-react";
import type { ComponentProps } from "react";
import { IconButton } from "./icon-button";

const mostShown = 99;

type BellButtonProps = Omit<ComponentProps<typeof IconButton>, "icon" | "label"> & { unread: number };

export const BellButton = ({ unread, ...rest }: BellButtonProps) => (
  <span className="relative inline-flex">
    <IconButton {...rest} icon={Bell} label={unread > 0 ? `Notifications, ${unread} unread` : "Notifications"} />
    {unread > 0 && (
      <span
        aria-hidden="true"
        className="pointer-events-none absolute top-0 -right-px h-3.75 min-w-3.75 rounded-full bg-accent-solid px-0.75 text-center text-[10px]/[15px] font-semibold text-on-accent tabular-nums ring-2 ring-surface"
      >
        {unread > mostShown ? `${mostShown}+` : unread}
      </span>
    )}
  </span>
);
