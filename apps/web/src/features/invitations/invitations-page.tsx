import { Inline } from "../../components/layout/inline";
import { Page } from "../../components/layout/page";
import { PageHeader } from "../../components/layout/page-header";
import { ImportButton } from "./import-button";
import { InvitationTable } from "./invitation-table";
import type { InvitationsSearch } from "./invitations-search";
import { InviteButton } from "./invite-button";

export const InvitationsPage = ({ search }: { search: InvitationsSearch }) => (
  <Page width="table">
    <PageHeader
      title="Invitations"
      actions={
        <Inline gap={2}>
          <ImportButton />
          <InviteButton />
        </Inline>
      }
    />
    <InvitationTable search={search} />
  </Page>
);
