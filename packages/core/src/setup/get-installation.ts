import type { Installation } from "@gatehouse/shared/setup/setup";
import type { Deps } from "../context";

export const getInstallation = async ({ stores, config }: Deps): Promise<Installation> => {
  const [isSetUp, workspace] = await Promise.all([stores.installation.isSetUp(), stores.workspaces.findFirst()]);
  return {
    isSetUp,
    emailEnabled: config.emailEnabled,
    workspaceName: workspace?.name ?? null,
    mailboxUrl: config.mailboxUrl ?? null,
  };
};
