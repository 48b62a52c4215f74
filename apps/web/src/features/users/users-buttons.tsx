import type { ListUsersInput } from "@gatehouse/shared/users/user";
import { ImportButton } from "../invitations/import-button";
import { AddUserButton } from "./add-user-button";

/** The ways to more people of a kind. */
export const UsersButtons = ({ kind }: { kind: ListUsersInput["kind"] }) => (
  <>
    {kind === "consumers" && <ImportButton />}
    <AddUserButton initialRole={kind === "admins" ? "admin" : "member"} />
  </>
);
