import tailwindcss from "@tailwindcss/vite";
import { tanstackRouter } from "@tanstack/router-plugin/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const api = `http://127.0.0.1:${process.env.API_PORT ?? 3001}`;

export default defineConfig({
  plugins: [tanstackRouter({ autoCodeSplitting: true, quoteStyle: "double" }), react(), tailwindcss()],
  server: { proxy: { "/trpc": api, "/api": api, "/health": api } },
  build: {
    manifest: true,
    target: ["chrome123", "edge123", "firefox121", "safari17.5"],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
