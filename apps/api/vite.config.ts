import { defineConfig } from "vite";

export default defineConfig({
  build: { ssr: true, rolldownOptions: { input: ["src/main.ts", "src/cli.ts"] }, target: "node20", outDir: "dist" },
  // Whole with all it needs, but for what brings native code or files of its own.
  ssr: { noExternal: true, external: ["@node-rs/argon2", "@bull-board/ui"] },
});
