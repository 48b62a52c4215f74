import { defineEvent } from "../events/event";

export const newDevice = defineEvent({
  name: "security.new_device",
  category: "security",
  isMandatory: true,
  channels: ["in_app", "email"],
  recipients: async ({ data }) => [data.userId],
  inApp: ({ data }) => ({
    title: "Sign-in from a new device",
    body: `${data.device}, address ${data.ip}`,
    reason: "Security messages always reach you",
    action: { path: "/profile", label: "Review sessions" },
  }),
  mailPath: () => "/profile",
});
