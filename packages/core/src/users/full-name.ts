import type { UserDoc } from "./user-store";

export const fullName = ({ firstName, lastName }: Pick<UserDoc, "firstName" | "lastName">): string =>
  `${firstName} ${lastName}`;
