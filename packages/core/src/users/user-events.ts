import { defineEvent } from "../events/event";

export const userWelcome = defineEvent({
  name: "user.welcome",
  category: "account",
  isMandatory: false,
  channels: ["in_app", "email"],
  recipients: async ({ data }) => [data.userId],
  inApp: ({ data }) => ({
    title: `Welcome, ${data.name}`,
    body: data.isFirst ? "Your checklist on the home page shows what to do next" : "Your account is ready",
    reason: "You joined",
    action: { path: "/", label: "Open home" },
  }),
  mailPath: () => "/",
});
