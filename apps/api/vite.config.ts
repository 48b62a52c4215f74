import { defineConfig } from "vite";

export default defineConfig({
  build: { ssr: true, rolldownOptions: { input: ["src/main.ts", "src/cli.ts"] }, target: "node20", outDir: "dist" },
  // Whole with all it needs, but for what brings native code.
  ssr: { noExternal: true, external: ["@node-rs/argon2"] },
});
