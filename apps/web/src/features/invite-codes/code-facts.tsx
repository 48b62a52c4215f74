import type { InviteCode } from "@gatehouse/shared/invite-codes/invite-code";
import { roleLabels } from "@gatehouse/shared/messages";
import { Facts } from "../../components/layout/facts";
import { Inline } from "../../components/layout/inline";
import { Tag } from "../../components/ui/tag";
import { formatMoment } from "../../lib/format";

const domainsOf = ({ emailDomains }: InviteCode) =>
  emailDomains.length === 0 ? (
    "All"
  ) : (
    <Inline gap={1} isWrapping>
      {emailDomains.map((domain) => (
        <Tag key={domain}>{domain}</Tag>
      ))}
    </Inline>
  );

export const CodeFacts = ({ code }: { code: InviteCode }) => (
  <Facts
    items={[
      { name: "Expires", value: code.expiresAt ? formatMoment(code.expiresAt) : "Never" },
      {
        name: "Lands in",
        value: code.team && [code.team, ...code.moreTeams].map(({ name }) => name).join(", "),
      },
      { name: "Organization", value: code.organization?.name },
      { name: "Role", value: roleLabels[code.role] },
      { name: "E-mail domains", value: domainsOf(code) },
      { name: "Approval", value: code.autoApprove ? "Automatic" : "By an admin" },
    ]}
  />
);
