import type { OrganizationDetail } from "@gatehouse/shared/organizations/organization";
import { Panel } from "../../components/layout/panel";
import { Count } from "../../components/ui/count";
import { Link } from "../../components/ui/link";
import { Text } from "../../components/ui/text";
import { formatCount } from "../../lib/format";

/** How many people were invited and have not come yet. */
export const OpenInvitations = ({ organization: { openInvitations } }: { organization: OrganizationDetail }) => (
  <Panel title="Waiting" meta={<Count value={openInvitations} look="brass" label="open invitations" />}>
    <Text as="p" size="sm" tone="soft">
      {formatCount(openInvitations, { one: "person was invited", many: "people were invited" })} and did not come yet.{" "}
      <Link to="/admin/invitations" search={{ state: "open" }}>
        Open invitations
      </Link>
    </Text>
  </Panel>
);
