import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The server a developer runs beside `vite`; production is served by that same server from dist/web. */
const API = "http://127.0.0.1:7300";

const page = (name: string) => fileURLToPath(new URL(`./web/${name}`, import.meta.url));

export default defineConfig({
  root: fileURLToPath(new URL("./web", import.meta.url)),
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL("./dist/web", import.meta.url)),
    emptyOutDir: true,
    // Our policy allows no inline script; every browser we support knows modulepreload.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      // The customers' page is its own: light, and without the desk's router, queries and primitives.
      input: [page("index.html"), page("portal/index.html")],
      output: {
        codeSplitting: {
          groups: [
            // Every page loads parts by it: in a chunk of its own, or the customers' page would load one of the desk's for it.
            { name: "load", test: /vite\/preload-helper/, priority: 2 },
            // These change with upgrades only, so that a new release leaves them in the browser's cache.
            { name: "react", test: /node_modules\/(react|react-dom|scheduler)\// },
            { name: "vendor", test: /node_modules\/(@tanstack|i18next|react-i18next|zod)\// },
            // Primitives are small and every page wants most of them: one file instead of forty.
            { name: "ui", test: /web\/(ui|shell\/client)\/[^/]+$/ },
          ],
        },
      },
    },
  },
  server: {
    port: 5173,
    proxy: { "/v1": { target: API, changeOrigin: false } },
  },
});
