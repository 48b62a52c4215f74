import { eventTypes } from "../events/event-types";
import { testType } from "../webhooks/test-event";

const titles = new Map(
  [...eventTypes, { name: testType, title: "Test of a webhook" }].map(({ name, title }) => [name, title]),
);

/** What a type is called in lists; one of another version keeps its name. */
export const titleOfType = (type: string): string => titles.get(type) ?? type;
