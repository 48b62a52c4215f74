import type { Approval, LabeledAnswer } from "@gatehouse/shared/approvals/approval";
import type { ExtraAnswers, ExtraField, ExtraFieldAudience } from "@gatehouse/shared/settings/extra-fields";
import type { UserCtx } from "../context";
import type { OrganizationDoc } from "../organizations/organization-store";
import { organizationTitle } from "../organizations/organization-title";
import { getSettings } from "../settings/settings-of";
import { fullName } from "../users/full-name";
import type { UserDoc } from "../users/user-store";

const inWords = (answer: string | number | boolean): string => {
  if (typeof answer === "boolean") return answer ? "Yes" : "No";
  return String(answer);
};

/** The answers to questions that are still asked, in their order. */
const labeled = (fields: ExtraField[], audience: ExtraFieldAudience, answers: ExtraAnswers): LabeledAnswer[] =>
  fields.flatMap(({ key, label, audience: asked }) => {
    const answer = asked === audience ? answers[key] : undefined;
    return answer === undefined ? [] : [{ label, value: inWords(answer) }];
  });

const byId = <T extends { _id: string }>(docs: T[]): Map<string, T> => new Map(docs.map((doc) => [doc._id, doc]));

const unique = (ids: (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))];

/** What an admin has to know of everybody and everything in the queue, with one look-up per kind of thing. */
export const presentApprovals = async (
  { stores, actor: { workspaceId } }: UserCtx,
  { people, organizations }: { people: UserDoc[]; organizations: OrganizationDoc[] },
): Promise<Approval[]> => {
  const [places, teams, requesters, { registration }] = await Promise.all([
    stores.organizations.listByIds(workspaceId, unique(people.map(({ organizationId }) => organizationId))).then(byId),
    stores.teams.listByIds({ workspaceId }, unique(people.flatMap(({ teamIds }) => teamIds))).then(byId),
    stores.users.listByIds(workspaceId, unique(organizations.map(({ requestedBy }) => requestedBy))).then(byId),
    getSettings({ stores }, workspaceId),
  ]);
  const { extraFields } = registration;
  return [
    ...people.map((user): Approval => {
      const own = user.teamIds.flatMap((id) => teams.get(id) ?? []);
      const { _id: id, number, createdAt, email, emailVerified, statusReason, statusChangedAt } = user;
      return {
        ...{ kind: "person", id, number, name: fullName(user), createdAt, email, emailVerified },
        answers: labeled(extraFields, "people", user.extra),
        organizationName: organizationTitle(places.get(user.organizationId ?? "") ?? null),
        teamNames: own.filter(({ isDefault }) => !isDefault).map(({ name }) => name),
        hasInviteCode: user.inviteCodeId !== null,
        rejected: statusChangedAt && { reason: statusReason ?? "", at: statusChangedAt },
      };
    }),
    ...organizations.map((organization): Approval => {
      const { _id: id, number, name, createdAt } = organization;
      const requester = requesters.get(organization.requestedBy ?? "");
      return {
        ...{ kind: "organization", id, number, name, createdAt },
        answers: labeled(extraFields, "organizations", organization.extra),
        requester: requester ? { id: requester._id, name: fullName(requester), email: requester.email } : null,
      };
    }),
  ];
};
