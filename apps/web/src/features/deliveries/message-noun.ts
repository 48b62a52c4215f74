export const messages = { one: "message", many: "messages" };
