import type { Installation } from "@gatehouse/shared/setup/setup";
import type { Deps } from "../context";
import { workspaceTitle } from "../workspaces/workspace-title";

export const getInstallation = async ({ stores, config }: Deps): Promise<Installation> => {
  const [isSetUp, workspace] = await Promise.all([stores.installation.isSetUp(), stores.workspaces.findFirst()]);
  return {
    isSetUp,
    emailEnabled: config.emailEnabled,
    workspaceName: workspaceTitle(workspace),
    mailboxUrl: config.mailboxUrl ?? null,
  };
};
