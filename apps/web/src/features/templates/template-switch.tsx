import type { Template } from "@gatehouse/shared/templates/template";
import { useMutation } from "@tanstack/react-query";
import { Badge } from "../../components/ui/badge";
import { Switch } from "../../components/ui/switch";
import { useCan } from "../../lib/session";
import { trpc } from "../../lib/trpc";

/** Whether anybody is told, at once for everybody in the workspace. */
export const TemplateSwitch = ({ template }: { template: Template }) => {
  const can = useCan();
  const { mutate, isPending, variables } = useMutation(trpc.templates.update.mutationOptions());
  if (template.isMandatory) return <Badge>Always sent</Badge>;
  const isOn = isPending ? (variables.isOn ?? template.isOn) : template.isOn;
  return (
    <Switch
      label="Tell people"
      checked={isOn}
      disabled={!can("templates:update")}
      onChange={({ target }) => mutate({ type: template.type, revision: template.revision, isOn: target.checked })}
    />
  );
};
