import type { ReactNode } from "react";
import { ExpiredSession } from "./expired-session";
import { Sidebar } from "./sidebar";
import { SkipLink } from "./skip-link";
import { TopBar } from "./top-bar";

/** Around every signed-in page. */
export const AppFrame = ({ children }: { children: ReactNode }) => (
  <div className="flex min-h-dvh bg-surface">
    <SkipLink />
    <Sidebar />
    <div className="flex min-w-0 flex-1 flex-col">
      <TopBar />
      <main id="content" tabIndex={-1} className="flex min-w-0 flex-1 flex-col outline-none">
        {children}
      </main>
    </div>
    <ExpiredSession />
  </div>
);
