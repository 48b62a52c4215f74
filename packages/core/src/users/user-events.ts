import { defineEvent } from "../events/event";

/** A mail only: whoever joins is in the app already. */
export const userWelcome = defineEvent({
  name: "user.welcome",
  category: "account",
  isMandatory: false,
  channels: ["email"],
  recipients: async ({ data }) => [data.userId],
  mailPath: () => "/",
});
