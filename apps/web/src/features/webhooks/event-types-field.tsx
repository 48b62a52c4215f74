import { categoryLabels } from "@gatehouse/shared/messages";
import type { WebhookEventType } from "@gatehouse/shared/webhooks/webhook";
import { useQuery } from "@tanstack/react-query";
import { Grid } from "../../components/layout/grid";
import { Stack } from "../../components/layout/stack";
import { QueryState } from "../../components/states/query-state";
import { Checkbox } from "../../components/ui/checkbox";
import { RadioCards } from "../../components/ui/radio-cards";
import { Skeleton } from "../../components/ui/skeleton";
import { Text } from "../../components/ui/text";
import { trpc } from "../../lib/trpc";

type EventTypesFieldProps = {
  /** Null: all. */
  value: readonly string[] | null;
  error: string | undefined;
  onChange: (value: string[] | null) => void;
};

const choices = [
  { value: "all", label: "All events", help: "Also those that come with later versions" },
  { value: "some", label: "Chosen events", help: "Those you tick, and no others" },
];

const categories = Object.keys(categoryLabels) as WebhookEventType["category"][];

const byCategory = (types: WebhookEventType[]) =>
  categories
    .map((category) => ({ category, ofCategory: types.filter((type) => type.category === category) }))
    .filter(({ ofCategory }) => ofCategory.length > 0);

const TypeList = ({ value, onChange }: { value: readonly string[]; onChange: (value: string[]) => void }) => {
  const query = useQuery(trpc.webhooks.eventTypes.queryOptions());
  const toggle = (name: string, isChosen: boolean) =>
    onChange(isChosen ? [...value, name] : value.filter((one) => one !== name));
  return (
    <QueryState query={query} what="The events" skeleton={<Skeleton shape="block" width="full" height={120} />}>
      {(types) =>
        byCategory(types).map(({ category, ofCategory }) => (
          <Stack key={category} gap={1}>
            <Text size="xs" tone="muted" weight="medium">
              {categoryLabels[category]}
            </Text>
            <Grid columns={2} gap={1}>
              {ofCategory.map(({ name, title }) => (
                <Checkbox
                  key={name}
                  label={title}
                  checked={value.includes(name)}
                  onChange={({ target }) => toggle(name, target.checked)}
                />
              ))}
            </Grid>
          </Stack>
        ))
      }
    </QueryState>
  );
};

export const EventTypesField = ({ value, error, onChange }: EventTypesFieldProps) => (
  <Stack gap={3}>
    <RadioCards
      legend="Events"
      isLegendShown
      name="events"
      columns={2}
      options={choices}
      value={value ? "some" : "all"}
      onChange={({ target }) => onChange(target.value === "all" ? null : [])}
    />
    {error && (
      <Text as="p" size="sm" tone="danger">
        {error}
      </Text>
    )}
    {value && <TypeList value={value} onChange={onChange} />}
  </Stack>
);
