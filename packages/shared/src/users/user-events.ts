import { z } from "zod";

export const userEventData = {
  "user.welcome": z.object({ userId: z.string(), name: z.string(), isFirst: z.boolean() }),
};
