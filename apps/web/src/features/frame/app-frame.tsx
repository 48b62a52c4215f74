import { clsx } from "clsx";
import type { ReactNode } from "react";
import { useCurrentUser } from "../../lib/session";
import { useBrand } from "../../lib/use-brand";
import { useExpiredSession } from "./expired-session";
import { Sidebar } from "./sidebar";
import { SkipLink } from "./skip-link";
import { TopBar } from "./top-bar";

/** Around every signed-in page. Nothing of it is seen once the session is over; what was typed stays. */
export const AppFrame = ({ children }: { children: ReactNode }) => {
  const session = useExpiredSession();
  useBrand(useCurrentUser().workspace.color);
  return (
    <div className="flex min-h-dvh bg-surface">
      <SkipLink />
      <Sidebar />
      <div className={clsx("flex min-w-0 flex-1 flex-col", session.isOver && "invisible")}>
        <TopBar />
        <main id="content" tabIndex={-1} className="flex min-w-0 flex-1 flex-col outline-none">
          {children}
        </main>
      </div>
      {session.dialog}
    </div>
  );
};
