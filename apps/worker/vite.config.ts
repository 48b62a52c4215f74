import { defineConfig } from "vite";

export default defineConfig({
  build: { ssr: "src/main.ts", target: "node20", outDir: "dist" },
  // One file with all it needs, but for what brings native code.
  ssr: { noExternal: true, external: ["@node-rs/argon2"] },
});
