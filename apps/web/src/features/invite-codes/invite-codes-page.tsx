import type { InviteCodeCounts } from "@gatehouse/shared/invite-codes/invite-code";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Inline } from "../../components/layout/inline";
import { Page } from "../../components/layout/page";
import { PageHeader } from "../../components/layout/page-header";
import { SidePage } from "../../components/layout/side-page";
import { formatCount } from "../../lib/format";
import { trpc } from "../../lib/trpc";
import { CodeTable } from "./code-table";
import { ImportCodesButton } from "./import-codes-button";
import type { InviteCodesSearch } from "./invite-codes-search";
import { NewCodeButton } from "./new-code-button";

type InviteCodesPageProps = {
  search: InviteCodesSearch;
  /** The code that is open. */
  detail: ReactNode | null;
};

const joinedInWords = (counts: InviteCodeCounts | undefined): string =>
  counts && counts.joined > 0
    ? ` ${formatCount(counts.joined, { one: "person has", many: "people have" })} joined this way.`
    : "";

export const InviteCodesPage = ({ search, detail }: InviteCodesPageProps) => {
  const counts = useQuery(trpc.inviteCodes.counts.queryOptions());
  return (
    <SidePage detail={detail}>
      <Page width="table">
        <PageHeader
          title="Invite codes"
          lead={`Several people register with one code and land in the right team.${joinedInWords(counts.data)}`}
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
};
