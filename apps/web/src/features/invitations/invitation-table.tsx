import type { Invitation } from "@gatehouse/shared/invitations/invitation";
import { invitationStateLabels } from "@gatehouse/shared/messages";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { MailPlus } from "lucide-react";
import { Suspense, useState } from "react";
import { ComboboxFilter } from "../../components/combobox/combobox-filter";
import type { DataColumn } from "../../components/data/columns";
import { DataTable } from "../../components/data/data-table";
import { exportHref } from "../../components/data/export-href";
import { useList } from "../../components/data/use-list";
import { ChoiceFilter } from "../../components/ui/choice-filter";
import { beside } from "../../lib/beside";
import { lazily } from "../../lib/lazily";
import { useCan } from "../../lib/session";
import { trpc } from "../../lib/trpc";
import { useDialog } from "../../lib/use-dialog";
import { InvitationActions } from "./invitation-actions";
import { invitationColumns } from "./invitation-columns";
import { type InvitationsSearch, invitationsInput, invitationsOrder } from "./invitations-search";
import { InviteButton } from "./invite-button";

const InvitationBulkActions = beside(() => import("./invitation-bulk-actions"), "InvitationBulkActions");
const LinkDialog = lazily(() => import("./link-dialog"), "LinkDialog");

const empty = {
  icon: MailPlus,
  title: "No invitations yet",
  body: "An invitation is a link that lets one person in, once. Everybody you invite appears here.",
  actions: <InviteButton variant="secondary" />,
};

type InvitationTableProps = { search: InvitationsSearch; columns?: readonly DataColumn<Invitation>[] };

export const InvitationTable = ({ search, columns = invitationColumns }: InvitationTableProps) => {
  const input = invitationsInput(search);
  const query = useQuery(trpc.invitations.list.queryOptions(input, { placeholderData: keepPreviousData }));
  const can = useCan();
  const queryClient = useQueryClient();
  const list = useList({ search, defaultOrder: invitationsOrder });
  const [toCopy, setToCopy] = useState<{ invitation: Invitation; link: string } | null>(null);
  const dialog = useDialog();
  const { cursor: _, limit: __, ...exported } = input;
  return (
    <>
      <DataTable
        id="invitations"
        noun={{ one: "invitation", many: "invitations" }}
        query={query}
        list={list}
        columns={columns}
        rowId={({ id }) => id}
        rowName={({ name }) => name}
        empty={empty}
        nothingFound="No invitation matches"
        rowActions={(invitation) => (
          <InvitationActions
            invitation={invitation}
            onLink={(renewed, link) => {
              setToCopy({ invitation: renewed, link });
              dialog.open();
            }}
          />
        )}
        bulkActions={
          can("invitations:update")
            ? (invitations, clear) => <InvitationBulkActions invitations={invitations} onDone={clear} />
            : undefined
        }
        prefetch={(cursor) =>
          void queryClient.prefetchQuery(trpc.invitations.list.queryOptions(invitationsInput({ ...search, cursor })))
        }
        searchLabel="Search name or e-mail"
        csvHref={exportHref("invitations", exported)}
        filters={
          <>
            <ChoiceFilter
              name="State"
              value={search.state}
              labels={invitationStateLabels}
              onChange={(state) => void list.set({ state })}
            />
            {can("organizations:read") && (
              <ComboboxFilter
                name="Organization"
                value={search.organizationId}
                options={(typed) => trpc.organizations.search.queryOptions({ search: typed })}
                chosen={(id) => trpc.organizations.get.queryOptions({ id })}
                onChange={(organizationId) => void list.set({ organizationId })}
              />
            )}
          </>
        }
      />
      {toCopy && (
        <Suspense>
          <LinkDialog key={dialog.count} {...toCopy} open={dialog.isOpen} onClose={dialog.close} />
        </Suspense>
      )}
    </>
  );
};
