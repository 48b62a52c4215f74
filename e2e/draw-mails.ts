import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Config } from "@gatehouse/core/context";
import type { EventType } from "@gatehouse/core/events/event";
import { eventTypes } from "@gatehouse/core/events/event-types";
import { sampleMail } from "@gatehouse/core/templates/sample-mail";
import type { WorkspaceDoc } from "@gatehouse/core/workspaces/workspace-store";
import { renderMail } from "@gatehouse/emails/render";
import { chromium } from "playwright-core";

const picture = fileURLToPath(new URL("../docs/pictures/mails.png", import.meta.url));

const config = { publicUrl: "https://portal.meridian.example", secret: Buffer.alloc(32) } as Config;
const workspace = { name: "Meridian Data", settings: {} } as WorkspaceDoc;
const recipient = { name: "Elena Marchetti", email: "elena.marchetti@harbor.example" };

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/** One mail, light and dark, below its type and its subject. */
const drawMail = async (type: EventType): Promise<string> => {
  const { mail } = type;
  if (!mail) return "";
  const sample = sampleMail(config, {
    type: { ...type, mail },
    words: mail.words,
    recipient,
    workspace,
    now: new Date(0),
  });
  const [light, dark] = await Promise.all(
    (["light", "dark"] as const).map((scheme) => renderMail({ ...sample, frame: { ...sample.frame, scheme } })),
  );
  const frames = [light, dark].map((one) => `<iframe srcdoc="${escaped(one?.html ?? "")}"></iframe>`);
  return `<figure><figcaption>${type.name}<b>${escaped(light?.subject ?? "")}</b></figcaption>${frames.join("")}</figure>`;
};

const style = `
body { margin: 0; padding: 24px; columns: 3; column-gap: 24px; background: #ddd; font: 22px sans-serif }
figure { margin: 0 0 24px; break-inside: avoid; display: flow-root }
figcaption { padding-bottom: 8px } b { display: block }
iframe { float: left; width: 560px; border: 0 }`;

const figures = await Promise.all(eventTypes.map(drawMail));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-lcd-text"],
});
const page = await browser.newPage({ viewport: { width: 3_456, height: 1_000 }, deviceScaleFactor: 0.37 });
await page.setContent(`<!doctype html><style>${style}</style>${figures.join("")}`);
await page.evaluate(() => {
  for (const frame of Array.from(document.querySelectorAll("iframe"))) {
    frame.style.height = `${frame.contentDocument?.documentElement.scrollHeight}px`;
  }
});
await mkdir(dirname(picture), { recursive: true });
await page.screenshot({ path: picture, fullPage: true });
await browser.close();
