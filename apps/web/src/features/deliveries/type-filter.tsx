import { useQuery } from "@tanstack/react-query";
import { ChoiceFilter } from "../../components/ui/choice-filter";
import { trpc } from "../../lib/trpc";

type TypeFilterProps = { value: string | undefined; onChange: (type: string | undefined) => void };

/** By the type of event a message is about; the server knows them all. */
export const TypeFilter = ({ value, onChange }: TypeFilterProps) => {
  const { data: types = [] } = useQuery(trpc.deliveries.types.queryOptions());
  const labels = Object.fromEntries(types.map(({ name, title }) => [name, title]));
  return (
    <ChoiceFilter
      name="Type"
      value={value}
      labels={value && !labels[value] ? { [value]: value } : labels}
      onChange={onChange}
    />
  );
};
