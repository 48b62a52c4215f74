// After a build: what the browser fetches for each route before it can show it, against the budget.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

/** @typedef {{ file: string, imports?: string[] }} Chunk */

const firstLoadBytes = 150_000;
const furtherRouteBytes = 50_000;

const dist = join(dirname(fileURLToPath(import.meta.url)), "dist");
/** @type {Record<string, Chunk>} */
const manifest = JSON.parse(readFileSync(join(dist, ".vite/manifest.json"), "utf8"));

/** @param {string[]} keys @param {Set<string>} [files] */
const filesOf = (keys, files = new Set()) => {
  for (const key of keys) {
    const chunk = manifest[key];
    if (!chunk || files.has(chunk.file)) continue;
    files.add(chunk.file);
    filesOf(chunk.imports ?? [], files);
  }
  return files;
};

/** @type {Map<string, number>} */
const sizes = new Map();
/** @param {string} file */
const sizeOf = (file) => {
  const size = sizes.get(file) ?? gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;
  sizes.set(file, size);
  return size;
};
/** @param {Iterable<string>} files */
const total = (files) => [...files].filter((file) => file.endsWith(".js")).reduce((sum, file) => sum + sizeOf(file), 0);

/** "src/routes/_app/admin.users.tsx?tsr-split=component" → "_app/admin/users" @param {string} key */
const routeOf = (key) => /^src\/routes\/(.+)\.tsx\?tsr-split=/.exec(key)?.[1]?.replaceAll(".", "/");

/** @type {Map<string, string[]>} */
const routes = new Map();
for (const key of Object.keys(manifest)) {
  const route = routeOf(key);
  if (route) routes.set(route, [...(routes.get(route) ?? []), key]);
}

/** The route's own code and that of the layouts around it. @param {string} route */
const layoutsOf = (route) =>
  route
    .split("/")
    .map((_, end, parts) => parts.slice(0, end).join("/"))
    .flatMap((layout) => [layout, `${layout}/route`]);

const first = ["index.html"];
let isTooMuch = false;
for (const [route, own] of [...routes].sort(([a], [b]) => a.localeCompare(b))) {
  const around = filesOf([...first, ...layoutsOf(route).flatMap((layout) => routes.get(layout) ?? [])]);
  const all = filesOf([...first, ...layoutsOf(route).flatMap((layout) => routes.get(layout) ?? []), ...own]);
  const firstLoad = total(all);
  const further = total(all) - total(around);
  const fails = firstLoad > firstLoadBytes || further > furtherRouteBytes;
  isTooMuch ||= fails;
  const [all_, own_] = [firstLoad, further].map((bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(9));
  console.log(`${fails ? "✗" : "✓"} ${all_} first, ${own_} further  ${route}`);
}

if (routes.size === 0 || isTooMuch) {
  console.error(
    routes.size === 0
      ? "No routes in the manifest: has the build changed?"
      : `A route may cost ${firstLoadBytes / 1000} kB of gzipped JavaScript at first and ${furtherRouteBytes / 1000} kB further.`,
  );
  process.exit(1);
}
