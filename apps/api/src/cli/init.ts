import { parseArgs } from "node:util";
import { createFirstAdmin } from "@gatehouse/core/setup/create-first-admin";
import { setupToken } from "@gatehouse/core/setup/setup-token";
import { setUpInput } from "@gatehouse/shared/setup/setup";
import type { Command } from "./command";

const readStdin = async (): Promise<string> => {
  let text = "";
  for await (const chunk of process.stdin) text += chunk;
  return text.replace(/\r?\n$/, "");
};

const text = { type: "string" } as const;

export const init: Command = {
  usage: `gatehouse init --email ADDRESS --first-name NAME --last-name NAME [--workspace NAME] [--json]
  Makes the first super admin, as the set-up page does. The password is read from standard input.`,
  read: (args) => {
    const options = {
      email: text,
      "first-name": text,
      "last-name": text,
      workspace: text,
      json: { type: "boolean" },
    } as const;
    const { values } = parseArgs({ args, options });
    return async (ctx) => {
      const input = setUpInput.parse({
        email: values.email,
        firstName: values["first-name"],
        lastName: values["last-name"],
        workspaceName: values.workspace,
        password: await readStdin(),
        token: setupToken(ctx.config),
      });
      const user = await createFirstAdmin(ctx, input);
      const made = { id: user._id, email: user.email, role: user.role, url: ctx.config.publicUrl };
      return values.json
        ? JSON.stringify(made)
        : `${user.email} is super admin now. Sign in at ${ctx.config.publicUrl}`;
    };
  },
};
