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

export default defineConfig({
  plugins: [tanstackRouter({ autoCodeSplitting: true, quoteStyle: "double" }), react(), tailwindcss(), precompress()],
  server: { proxy: { "/trpc": api, "/api": api, "/exports": api, "/health": api } },
  build: {
    manifest: true,
    target: ["chrome123", "edge123", "firefox121", "safari17.5"],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // In one piece, what every page needs compresses better than in many; so does what most pages are made of.
    rolldownOptions: {
      treeshake: {
        propertyReadSideEffects: false,
        moduleSideEffects: [{ test: /@trpc/, sideEffects: false }],
      },
      output: {
        // Every page carries the names of all files, so they are short.
        chunkFileNames: "assets/[hash].js",
        codeSplitting: {
          groups: [
            { name: "initial", tags: ["$initial"], priority: 1 },
            {
              name: "pieces",
              test: /src\/(components\/(ui|layout|states)\/(?!.*(dialog|gate|password|popup|toaster))|lib\/)|lucide-react|react-query/,
              minShareCount: 3,
            },
          ],
        },
      },
    },
  },
});
