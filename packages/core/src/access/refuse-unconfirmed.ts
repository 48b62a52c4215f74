import type { Role } from "@gatehouse/shared/access/permissions";
import { AppError } from "@gatehouse/shared/errors";

/** Making somebody super admin is asked twice, wherever it is done. Throws `user.needs-confirmation`. */
export const refuseUnconfirmed = ({ role, isConfirmed }: { role: Role; isConfirmed?: boolean }): void => {
  if (role === "super_admin" && !isConfirmed) throw new AppError("user.needs-confirmation");
};
