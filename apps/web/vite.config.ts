import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import tailwindcss from "@tailwindcss/vite";
import { tanstackRouter } from "@tanstack/router-plugin/vite";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const api = `http://127.0.0.1:${process.env.API_PORT ?? 3001}`;

/** The server sends the files as they lie there, so they are compressed once and as far as it goes. */
const precompress = (): Plugin => ({
  name: "precompress",
  apply: "build",
  async writeBundle({ dir = "." }, bundle) {
    const names = Object.keys(bundle).filter((name) => /\.(js|css|svg)$/.test(name));
    await Promise.all(
      names.map(async (name) => {
        const content = await readFile(join(dir, name));
        await writeFile(join(dir, `${name}.gz`), gzipSync(content, { level: 9 }));
        await writeFile(join(dir, `${name}.br`), brotliCompressSync(content));
      }),
    );
  },
});

/** What pages are made of. */
const pieces =
  /src\/(?!.*(field|gate|input|password|popup|radio-cards|switch|textarea|toaster|ui\/.*dialog))(components\/(ui|layout|states)|lib)\/|react-query/;
/** What people fill in, in forms and in settings. */
const fields = /src\/components\/ui\/(field|input|number-input|radio-cards|switch|textarea)\./;
const form = /src\/components\/form\/|react-hook-form/;
/** What dialogs, menus and hints stand on. */
const layers = /@base-ui\/(?!.*combobox)|@floating-ui|src\/components\/ui\/dialog/;

export default defineConfig({
  plugins: [tanstackRouter({ autoCodeSplitting: true, quoteStyle: "double" }), react(), tailwindcss(), precompress()],
  server: {
    proxy: {
      "/trpc": api,
      "/api": api,
      "/exports": api,
      "/health": api,
      "/logos": api,
      "/brand.css": api,
      "/mail-preview": api,
      "/admin/queues": api,
    },
  },
  build: {
    manifest: true,
    target: ["chrome123", "edge123", "firefox121", "safari17.5"],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What is needed together is one file: it compresses better, and every file that loads another names all that go with it.
    rolldownOptions: {
      treeshake: {
        propertyReadSideEffects: false,
        moduleSideEffects: [{ test: /@trpc/, sideEffects: false }],
      },
      output: {
        // Every page carries the names of all files, so they are short.
        chunkFileNames: "assets/[hash:7].js",
        codeSplitting: {
          groups: [
            { name: "initial", tags: ["$initial"], priority: 7 },
            { name: "pieces", test: pieces, minShareCount: 6, priority: 6 },
            { name: "icons", test: /lucide-react/, minShareCount: 6, priority: 5 },
            { name: "frame", test: /src\/features\/frame\/(app-frame|navigation)/, priority: 4 },
            { name: "table", test: /src\/components\/data\/(data-table|use-list)/, priority: 3 },
            { name: "fields", test: fields, minShareCount: 3, priority: 2 },
            { name: "layers", test: layers, minShareCount: 6, priority: 1 },
            { name: "form", test: form, minShareCount: 3, includeDependenciesRecursively: false },
          ],
        },
      },
    },
  },
});
