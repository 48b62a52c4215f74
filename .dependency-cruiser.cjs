// The package diagram of ARCHITECTURE.md, as rules. scripts/check-boundaries.mjs proves that each of them still bites.

const tests = "\\.(test|spec)\\.tsx?$";
const testCode = [tests, "/testing/"];
const library = (/** @type {string[]} */ ...names) => names.map((name) => `node_modules/${name}/`);

/**
 * @param {string} name
 * @param {string} comment
 * @param {object} from
 * @param {object} to
 */
const rule = (name, comment, from, to) => ({ name, severity: "error", comment, from, to });

module.exports = {
  forbidden: [
    rule(
      "no-cycles",
      "Two files that run each other are one, or hide a third. Types alone may refer to each other.",
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    ),
    rule(
      "no-orphans",
      "Nothing imports this file and it imports nothing: it is dead.",
      {
        orphan: true,
        pathNot: ["\\.d\\.ts$", "\\.config\\.ts$", "(^|/)main\\.tsx?$", tests, "/routes/", "/public/", "^scripts/"],
      },
      {},
    ),
    rule(
      "no-unresolvable",
      "The import leads nowhere. Of mdast there are only types, in @types.",
      {},
      { couldNotResolve: true, pathNot: "^mdast$" },
    ),

    rule(
      "shared-imports-zod-alone",
      "shared runs in the browser and in every process.",
      { path: "^packages/shared/src/", pathNot: tests },
      { pathNot: ["^packages/shared/src/", ...library("zod")] },
    ),
    rule(
      "core-stands-on-shared",
      "Rules know nothing of the processes that run them.",
      { path: "^packages/core/" },
      { path: ["^apps/", "^packages/(?!core/|shared/)"] },
    ),
    rule(
      "core-has-no-framework",
      "HTTP, React, tRPC and SMTP belong to the adapters.",
      { path: "^packages/core/" },
      { path: library("hono", "@hono/.+", "react", "react-dom", "nodemailer", "@trpc/.+") },
    ),
    rule(
      "mongodb-stays-in-stores",
      "Only a store knows how a thing is kept.",
      {
        path: "^(apps|packages)/",
        pathNot: ["^packages/core/src/db/", "-store\\.ts$", "^packages/embedded-mongo/", ...testCode],
      },
      { path: library("mongodb") },
    ),
    rule(
      "lucia-stays-behind-sessions",
      "Lucia is retired upstream; one file can replace it.",
      { pathNot: "^packages/core/src/auth/(sessions|session-adapter)\\.ts$" },
      { path: library("lucia") },
    ),
    rule(
      "emails-do-no-io",
      "A mail is rendered from what it is given.",
      { path: "^packages/emails/src/", pathNot: tests },
      { dependencyTypes: ["core"] },
    ),
    rule(
      "emails-stand-on-shared",
      "A mail knows the words and types, not the rules.",
      { path: "^packages/emails/" },
      { path: ["^apps/", "^packages/(?!emails/|shared/)"] },
    ),
    rule(
      "embedded-mongo-is-no-library",
      "It is a server to talk to.",
      { pathNot: "^packages/embedded-mongo/" },
      { path: "^packages/embedded-mongo/" },
    ),
    rule(
      "routers-call-actions",
      "A procedure decides nothing and stores nothing.",
      { path: "^apps/api/src/routers/", pathNot: tests },
      { path: "-store\\.ts$" },
    ),
    rule(
      "web-knows-the-router-type-alone",
      "The browser gets the types of the procedures and none of the server's code.",
      { path: "^apps/web/" },
      { path: "^apps/api/", dependencyTypesNot: ["type-only"] },
    ),
    rule(
      "web-stands-on-shared",
      "What the browser may import.",
      { path: "^apps/web/" },
      { path: ["^apps/(?!web/|api/src/router\\.ts$)", "^packages/(?!shared/|client/)"] },
    ),
    rule(
      "apps-do-not-import-each-other",
      "They meet over the wire.",
      { path: "^apps/(?!web/)([^/]+)/" },
      { path: "^apps/", pathNot: "^apps/$1/" },
    ),
    rule(
      "only-the-worker-mails",
      "Mails go out through the worker alone.",
      { path: "^apps/(?!worker/)", pathNot: testCode },
      { path: library("nodemailer") },
    ),
    rule(
      "mails-are-rendered-by-servers",
      "The worker renders what it sends, the API what admins look at before.",
      { path: "^apps/(?!(worker|api)/)" },
      { path: ["^packages/emails/", ...library("react-email", "@react-email/.+")] },
    ),
    rule(
      "tools-stand-alone",
      "The store and the mailbox know nothing of Gatehouse; they would serve any program.",
      { path: "^(packages/embedded-mongo|apps/mailbox)/" },
      { path: "^(apps|packages)/", pathNot: "^$1/" },
    ),
    rule(
      "tests-stay-tests",
      "What ships does not import what tests.",
      {
        pathNot: [...testCode, "^e2e/", "^scripts/", "^bench/", "^tests/", "/(conformance|bench)/", "\\.config\\.ts$"],
      },
      { path: [...testCode, "^e2e/", "^scripts/"] },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: ["^(apps|packages)/[^/]+/dist/", "routeTree\\.gen\\.ts$"] },
    tsPreCompilationDeps: true,
    moduleSystems: ["es6", "cjs"],
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".css"],
    },
  },
};
