import type { Approval } from "@gatehouse/shared/approvals/approval";
import { useMutation } from "@tanstack/react-query";
import { formatCount } from "../../lib/format";
import { notify } from "../../lib/notify";
import { problemOf } from "../../lib/problem";
import { api } from "../../lib/trpc";

export type Verb = "approve" | "reject";

/** `text` is the note of an approval, or the reason of a rejection. */
export type Decision = { approvals: Approval[]; verb: Verb; text: string };

type Refused = { name: string; why: string };

const decidePeople = async ({ approvals, verb, text }: Decision): Promise<Refused[]> => {
  const ids = approvals.map(({ id }) => id);
  if (ids.length === 0) return [];
  const { refused } = await (verb === "approve"
    ? api.approvals.approvePeople.mutate({ ids, note: text })
    : api.approvals.rejectPeople.mutate({ ids, reason: text }));
  return refused.map(({ name, message }) => ({ name, why: message }));
};

const decideOrganization = (id: string, { verb, text }: Decision): Promise<unknown> =>
  verb === "approve"
    ? api.organizationRequests.approve.mutate({ id })
    : api.organizationRequests.reject.mutate({ id, reason: text });

const decideOrganizations = async (decision: Decision): Promise<Refused[]> => {
  const { approvals } = decision;
  const results = await Promise.allSettled(approvals.map(({ id }) => decideOrganization(id, decision)));
  const [first] = results;
  if (approvals.length === 1 && first?.status === "rejected") throw first.reason;
  return results.flatMap((result, index) =>
    result.status === "rejected" ? [{ name: approvals[index]?.name ?? "", why: problemOf(result.reason).message }] : [],
  );
};

const decide = async (decision: Decision): Promise<Refused[]> => {
  const of = (kind: Approval["kind"]) => ({
    ...decision,
    approvals: decision.approvals.filter((approval) => approval.kind === kind),
  });
  const refused = await Promise.all([decidePeople(of("person")), decideOrganizations(of("organization"))]);
  return refused.flat();
};

const done: Record<Verb, string> = { approve: "approved", reject: "rejected" };

const titleOf = (refused: Refused[], { approvals, verb }: Decision): string => {
  const [only] = approvals;
  if (only && approvals.length === 1) return `${only.name} ${refused.length > 0 ? "was not" : "is"} ${done[verb]}`;
  const count = formatCount(approvals.length - refused.length, { one: "registration", many: "registrations" });
  return `${count} ${done[verb]}`;
};

/** Decides about one or several, and tells who was left out and why: somebody else may have been faster. */
export const useDecide = ({ isMailed }: { isMailed: boolean }) =>
  useMutation({
    mutationFn: decide,
    onSuccess: (refused, decision) => {
      const title = titleOf(refused, decision);
      const why = refused.map((one) => `${one.name}: ${one.why}`).join(" ");
      if (refused.length > 0) notify({ title, tone: "warning", detail: why });
      else notify({ title, detail: isMailed ? "They get a mail." : undefined });
    },
  });
