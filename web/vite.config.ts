import { readFileSync } from "node:fs";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vite";

/** The security statement travels with the console as plain text. */
const securityStatement: Plugin = {
  name: "security-statement",
  generateBundle() {
    const source = readFileSync(new URL("../SECURITY.md", import.meta.url), "utf8");
    this.emitFile({ type: "asset", fileName: "security.txt", source });
  },
};

/** Everything is a file of its own: the daemon's Content-Security-Policy allows nothing inline. */
export default defineConfig({
  plugins: [react(), securityStatement],
  base: "/",
  // Nobody debugs the built console with an extension's tools; its hooks are left out.
  define: { __REACT_DEVTOOLS_GLOBAL_HOOK__: "undefined" },
  build: {
    target: "es2024",
    assetsInlineLimit: 0,
    cssCodeSplit: true,
    modulePreload: { polyfill: false },
    sourcemap: false,
    reportCompressedSize: false,
  },
});
