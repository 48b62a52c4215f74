import { inviteCodeStateLabels } from "@gatehouse/shared/messages";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { Ticket } from "lucide-react";
import { ComboboxFilter } from "../../components/combobox/combobox-filter";
import { DataTable } from "../../components/data/data-table";
import { useList } from "../../components/data/use-list";
import { ChoiceFilter } from "../../components/ui/choice-filter";
import { beside } from "../../lib/beside";
import { useCan } from "../../lib/session";
import { trpc } from "../../lib/trpc";
import { codeColumns } from "./code-columns";
import { type InviteCodesSearch, inviteCodesHref, inviteCodesInput, inviteCodesOrder } from "./invite-codes-search";
import { NewCodeButton } from "./new-code-button";

const CodeBulkActions = beside(() => import("./code-bulk-actions"), "CodeBulkActions");

const empty = {
  icon: Ticket,
  title: "No invite codes yet",
  body: "With one code several people register and land in the right team. You decide how many, and until when.",
  actions: <NewCodeButton variant="secondary" />,
};

export const CodeTable = ({ search }: { search: InviteCodesSearch }) => {
  const query = useQuery(
    trpc.inviteCodes.list.queryOptions(inviteCodesInput(search), { placeholderData: keepPreviousData }),
  );
  const queryClient = useQueryClient();
  const can = useCan();
  const list = useList({ search, defaultOrder: inviteCodesOrder });
  return (
    <DataTable
      id="invite-codes"
      noun={{ one: "code", many: "codes" }}
      query={query}
      list={list}
      columns={codeColumns}
      rowId={({ id }) => id}
      rowName={({ code }) => code}
      rowLink={({ id }) => ({ to: "/admin/invite-codes/$id", params: { id }, search: true })}
      bulkActions={
        can("invite-codes:delete") ? (codes, clear) => <CodeBulkActions codes={codes} onDone={clear} /> : undefined
      }
      empty={empty}
      nothingFound="No code matches"
      prefetch={(cursor) =>
        void queryClient.prefetchQuery(trpc.inviteCodes.list.queryOptions(inviteCodesInput({ ...search, cursor })))
      }
      searchLabel="Search code or team"
      csvHref={inviteCodesHref(search)}
      filters={
        <>
          <ChoiceFilter
            name="Status"
            value={search.state}
            labels={inviteCodeStateLabels}
            onChange={(state) => void list.set({ state })}
          />
          <ComboboxFilter
            name="Team"
            value={search.teamId}
            options={(typed) => trpc.teams.search.queryOptions({ search: typed })}
            chosen={(id) => trpc.teams.get.queryOptions({ id })}
            onChange={(teamId) => void list.set({ teamId })}
          />
        </>
      }
    />
  );
};
