import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Count } from "../../components/ui/count";
import { Segmented } from "../../components/ui/segmented";
import { trpc } from "../../lib/trpc";
import type { ApprovalsSearch } from "./approvals-query";

const labels = { all: "All", person: "People", organization: "Organizations" };

export const KindFilter = ({ kind }: ApprovalsSearch) => {
  const navigate = useNavigate({ from: "/admin/approvals" });
  const { data } = useQuery(trpc.approvals.counts.queryOptions());
  const counts = data && { ...data, all: data.person + data.organization };
  return (
    <Segmented
      label="Who waits"
      value={kind ?? "all"}
      onChange={(next) => void navigate({ search: next === "all" ? {} : { kind: next } })}
      options={(["all", "person", "organization"] as const).map((value) => ({
        value,
        label: (
          <>
            {labels[value]} {counts && counts[value] > 0 && <Count value={counts[value]} />}
          </>
        ),
      }))}
    />
  );
};
