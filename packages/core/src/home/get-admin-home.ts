import type { AdminHome } from "@gatehouse/shared/home/admin-home";
import type { UserCtx } from "../context";

/** Ticks follow the data: nobody has to remember to set them. */
export const getAdminHome = async ({ stores, actor, config }: UserCtx): Promise<AdminHome> => {
  const people =
    (await stores.users.countAdmins([actor.workspaceId, null])) +
    (await stores.users.countConsumers(actor.workspaceId));
  const colleagues = people - 1;
  return {
    checklist: [
      { key: "invite-colleague", isDone: colleagues > 0, count: colleagues },
      { key: "publish-product", isDone: false, count: 0 },
      { key: "connect-model", isDone: false, count: 0 },
      { key: "set-budget", isDone: false, count: 0 },
      { key: "configure-email", isDone: config.emailEnabled, count: null },
    ],
  };
};
