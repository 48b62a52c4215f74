import { execFile, spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { signWebhook } from "@gatehouse/core/webhooks/sign-webhook";
import { describe, expect, it } from "vitest";

const page = await readFile(new URL("../../../../docs/operators/webhooks.md", import.meta.url), "utf8");

/** The code that follows `<!-- name -->` on the page. */
const sample = (name: string): string => {
  const [, code] = page.match(new RegExp(`<!-- ${name.replace(".", "\\.")} -->\n\`\`\`\\w+\n([^]*?)\`\`\``)) ?? [];
  if (!code) throw new Error(`The page has no ${name}`);
  return code;
};

const run = promisify(execFile);
const secret = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;
const keys = [Buffer.alloc(32, 9), Buffer.alloc(32, 7)];
const body = JSON.stringify({ id: "evt_1", type: "user.registered", data: { name: "Élena ✓" } });
const now = () => new Date();

const signed = ({ sentAt = now(), sent = body, by = keys } = {}) => ({
  headers: signWebhook(by, { id: "evt_1", sentAt, body: sent }),
  body,
});

const node = `${sample("verify.mjs")}
const { secret, headers, body } = JSON.parse(process.argv[1]);
console.log(JSON.stringify(verify(secret, headers, body)));`;

const python = `${sample("verify.py")}
import sys
given = json.loads(sys.argv[1])
print(json.dumps(verify(given["secret"], given["headers"], given["body"].encode())))`;

const hasPython = spawnSync("python3", ["--version"]).status === 0;
const samples = [
  { name: "Node", args: ["--input-type=module", "-e", node], command: process.execPath },
  ...(hasPython ? [{ name: "Python", args: ["-c", python], command: "python3" }] : []),
];

describe.each(samples)("the sample in $name", ({ command, args }) => {
  const verify = async (request: ReturnType<typeof signed>): Promise<unknown> =>
    JSON.parse((await run(command, [...args, JSON.stringify({ secret, ...request })])).stdout);

  it("takes what Gatehouse signed, also while a secret is replaced", async () => {
    expect(await verify(signed())).toEqual(JSON.parse(body));
  });

  it("refuses what was changed, signed by somebody else, or recorded", async () => {
    const fakes = [
      signed({ sent: `${body} ` }),
      signed({ by: [Buffer.alloc(32, 1)] }),
      signed({ sentAt: new Date(Date.now() - 600_000) }),
    ];
    for (const fake of fakes) await expect(verify(fake)).rejects.toThrow(/Not signed with this secret|Too old/);
  });
});
