import type { ReactNode } from "react";
import { Inline } from "../../components/layout/inline";
import { Page } from "../../components/layout/page";
import { PageHeader } from "../../components/layout/page-header";
import { SidePage } from "../../components/layout/side-page";
import { CodeTable } from "./code-table";
import { ImportCodesButton } from "./import-codes-button";
import type { InviteCodesSearch } from "./invite-codes-search";
import { NewCodeButton } from "./new-code-button";

type InviteCodesPageProps = {
  search: InviteCodesSearch;
  /** The code that is open. */
  detail: ReactNode | null;
};

export const InviteCodesPage = ({ search, detail }: InviteCodesPageProps) => (
  <SidePage detail={detail}>
    <Page width="table">
      <PageHeader
        title="Invite codes"
        lead="Several people register with one code and land in the right team."
        actions={
          <Inline gap={2}>
            <ImportCodesButton />
            <NewCodeButton />
          </Inline>
        }
      />
      <CodeTable search={search} />
    </Page>
  </SidePage>
);
