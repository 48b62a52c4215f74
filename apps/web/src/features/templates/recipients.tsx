import type { Template } from "@gatehouse/shared/templates/template";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { MultiCombobox } from "../../components/combobox/combobox";
import type { Option } from "../../components/combobox/options";
import { Field } from "../../components/ui/field";
import { useCan } from "../../lib/session";
import { trpc } from "../../lib/trpc";

const optionOf = ({ name, label }: Template["audiences"][number]): Option => ({ id: name, name: label });

/** Who is told, among those the type knows. Saved as it is chosen; somebody always stays. */
export const Recipients = ({ template: { type, revision, isMandatory, audiences } }: { template: Template }) => {
  const can = useCan();
  const { mutate, isPending, variables } = useMutation(trpc.templates.update.mutationOptions());
  const [wouldBeNobody, setWouldBeNobody] = useState(false);
  const isChosen = ({ name, isChosen: saved }: Template["audiences"][number]) =>
    isPending && variables.audiences ? variables.audiences.includes(name) : saved;
  const choose = (chosen: Option[]) => {
    setWouldBeNobody(chosen.length === 0);
    if (chosen.length > 0) mutate({ type, revision, audiences: chosen.map(({ id }) => id) });
  };
  const options = (search: string) => ({
    queryKey: ["template-audiences", type, search],
    queryFn: () => audiences.map(optionOf).filter(({ name }) => name.toLowerCase().includes(search.toLowerCase())),
  });
  const help = isMandatory
    ? "This reaches whom it concerns, whatever anybody prefers."
    : "Whoever is in two of them is told once.";
  return (
    <Field label="Goes to" help={help} error={wouldBeNobody ? "Somebody has to be told" : undefined}>
      <MultiCombobox
        label="Goes to"
        value={audiences.filter(isChosen).map(optionOf)}
        onChange={choose}
        options={options}
        isDisabled={isMandatory || !can("templates:update")}
      />
    </Field>
  );
};
