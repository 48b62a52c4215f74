import type { ReactNode } from "react";
import { Page } from "../layout/page";
import { PageHeader } from "../layout/page-header";

type SettingsBodyProps = {
  /** SectionNav */
  nav: ReactNode;
  /** SaveBar; sticks to the foot of the window. */
  bar?: ReactNode;
  /** SettingsGroups */
  children: ReactNode;
};

/** Sections left, groups of rows right, what is not saved at the foot. */
export const SettingsBody = ({ nav, bar, children }: SettingsBodyProps) => (
  <>
    <div className="grid flex-1 grid-cols-[minmax(0,1fr)] content-start items-start gap-x-10 gap-y-6 pb-12 lg:grid-cols-[184px_minmax(0,1fr)]">
      {nav}
      <div className="flex max-w-[760px] min-w-0 flex-col gap-8">{children}</div>
    </div>
    {bar}
  </>
);

type SettingsPageProps = SettingsBodyProps & { title: string; lead?: ReactNode };

export const SettingsPage = ({ title, lead, ...body }: SettingsPageProps) => (
  <Page width="table">
    <PageHeader title={title} lead={lead} />
    <SettingsBody {...body} />
  </Page>
);
