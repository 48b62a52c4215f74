import { defaultWorkspaceName } from "@gatehouse/shared/setup/setup";
import type { WorkspaceDoc } from "./workspace-store";

/** How people read a workspace; one that nobody named is simply Gatehouse. */
export const workspaceTitle = (workspace: Pick<WorkspaceDoc, "name"> | null): string =>
  workspace && workspace.name !== defaultWorkspaceName ? workspace.name : "Gatehouse";
