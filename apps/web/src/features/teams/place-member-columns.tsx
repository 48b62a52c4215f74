import type { User } from "@gatehouse/shared/users/user";
import type { DataColumn } from "../../components/data/columns";
import { userColumns } from "../users/user-columns";

/** As in the list of users, without what the page says. */
export const memberColumns: DataColumn<User>[] = userColumns.consumers.filter(({ id }) => id !== "organization");
