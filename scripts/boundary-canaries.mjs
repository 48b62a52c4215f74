/**
 * For each rule a file that breaks it, on an otherwise empty tree. The first is the offender.
 * @type {Record<string, Record<string, string>>}
 */
export const canaries = {
  "no-cycles": { "packages/core/src/a.ts": 'import "./b";', "packages/core/src/b.ts": 'import "./a";' },
  "no-orphans": { "packages/core/src/alone.ts": "export const alone = 1;" },
  "no-unresolvable": { "packages/core/src/lost.ts": 'import "./nowhere";' },
  "shared-imports-zod-alone": { "packages/shared/src/reads.ts": 'import "node:fs";' },
  "core-stands-on-shared": {
    "packages/core/src/renders.ts": 'import "../../emails/src/mail";',
    "packages/emails/src/mail.ts": "",
  },
  "core-has-no-framework": { "packages/core/src/serves.ts": 'import "hono";' },
  "mongodb-stays-in-stores": { "packages/core/src/users/list-users.ts": 'import type { Db } from "mongodb";' },
  "lucia-stays-behind-sessions": { "packages/core/src/auth/sign-in.ts": 'import "lucia";' },
  "emails-do-no-io": { "packages/emails/src/reads.tsx": 'import "node:fs";' },
  "emails-stand-on-shared": {
    "packages/emails/src/asks.tsx": 'import "../../core/src/rule";',
    "packages/core/src/rule.ts": "",
  },
  "embedded-mongo-is-no-library": {
    "packages/core/src/opens.ts": 'import "../../embedded-mongo/src/server";',
    "packages/embedded-mongo/src/server.ts": "",
  },
  "routers-call-actions": {
    "apps/api/src/routers/users.ts": 'import "../../../../packages/core/src/users/user-store";',
    "packages/core/src/users/user-store.ts": "",
  },
  "web-knows-the-router-type-alone": {
    "apps/web/src/client.ts": 'import { router } from "../../api/src/router";',
    "apps/api/src/router.ts": "export const router = 1;",
  },
  "web-stands-on-shared": {
    "apps/web/src/asks.ts": 'import type { Rule } from "../../../packages/core/src/rule";',
    "packages/core/src/rule.ts": "export type Rule = 1;",
  },
  "apps-do-not-import-each-other": {
    "apps/api/src/calls.ts": 'import "../../worker/src/handlers";',
    "apps/worker/src/handlers.ts": "",
  },
  "only-the-worker-mails": { "apps/api/src/mails.ts": 'import "nodemailer";' },
  "mails-are-rendered-by-servers": {
    "apps/mailbox/src/draws.ts": 'import "../../../packages/emails/src/mail";',
    "packages/emails/src/mail.tsx": "",
  },
  "tools-stand-alone": {
    "apps/mailbox/src/asks.ts": 'import "../../../packages/shared/src/rule";',
    "packages/shared/src/rule.ts": "",
  },
  "tests-stay-tests": {
    "packages/core/src/users/list-users.ts": 'import "../testing/users";',
    "packages/core/src/testing/users.ts": "",
  },
};
