import type { Template } from "@gatehouse/shared/templates/template";
import { useMutation } from "@tanstack/react-query";
import { Checkbox } from "../../components/ui/checkbox";
import { Fieldset } from "../../components/ui/fieldset";
import { useCan } from "../../lib/session";
import { trpc } from "../../lib/trpc";

/** Who is told, among those the type knows. Saved as it is ticked; somebody always stays. */
export const Recipients = ({ template: { type, revision, isMandatory, audiences } }: { template: Template }) => {
  const can = useCan();
  const { mutate, isPending } = useMutation(trpc.templates.update.mutationOptions());
  const chosen = audiences.filter(({ isChosen }) => isChosen).map(({ name }) => name);
  const toggle = (name: string, isChosen: boolean) =>
    mutate({ type, revision, audiences: isChosen ? [...chosen, name] : chosen.filter((one) => one !== name) });
  const help = isMandatory
    ? "This reaches whom it concerns, whatever anybody prefers."
    : "Whoever is in two of them is told once.";
  return (
    <Fieldset legend="Goes to" help={help}>
      {audiences.map(({ name, label, isChosen }) => (
        <Checkbox
          key={name}
          label={label}
          checked={isChosen}
          disabled={isMandatory || isPending || !can("templates:update") || (isChosen && chosen.length === 1)}
          onChange={({ target }) => toggle(name, target.checked)}
        />
      ))}
    </Fieldset>
  );
};
