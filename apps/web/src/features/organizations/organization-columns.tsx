import type { OrganizationRow } from "@gatehouse/shared/organizations/organization";
import type { DataColumn } from "../../components/data/columns";
import { membersColumn, sinceColumn } from "../../components/data/group-columns";
import { Inline } from "../../components/layout/inline";
import { Avatar } from "../../components/ui/avatar";
import { Tag } from "../../components/ui/tag";
import { Text } from "../../components/ui/text";
import { OrganizationStatus } from "./organization-status";

/** The first by name, and how many more. */
const adminsOf = ({ admins: [first, ...more] }: OrganizationRow): string | null =>
  first ? [first.name, more.length > 0 && `+${more.length}`].filter(Boolean).join(", ") : null;

export const organizationColumns: DataColumn<OrganizationRow>[] = [
  {
    id: "name",
    header: "Name",
    sort: "name",
    card: "title",
    skeleton: "person",
    cell: ({ name, isDefault }) => (
      <Inline gap={2.5}>
        <Avatar name={name} shape="square" />
        {name}
        {isDefault && <Tag>Default</Tag>}
      </Inline>
    ),
  },
  {
    id: "admins",
    header: "Org admin",
    card: "line",
    cell: (organization) => <Text tone="muted">{adminsOf(organization)}</Text>,
  },
  membersColumn,
  {
    id: "status",
    header: "Status",
    card: "status",
    skeleton: "badge",
    cell: (organization) => <OrganizationStatus organization={organization} />,
  },
  sinceColumn,
];
