import type { EventData, EventName } from "@gatehouse/shared/notifications/event-data";
import type { ReactElement } from "react";

export type MailProps<Name extends EventName> = {
  data: EventData<Name>;
  workspaceName: string;
  recipient: { name: string; email: string };
  /** Absolute address behind the button. */
  link: string;
};

/** A mail is its component, which also knows its subject and a sample of its props for previews and tests. */
export type Mail<Name extends EventName> = ((props: MailProps<Name>) => ReactElement) & {
  subject: (props: MailProps<Name>) => string;
  PreviewProps: MailProps<Name>;
};
