import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * Which of these parts of dist/ are missing or older than what they are built from. Quick, since every command asks, and
 * asks for what it needs alone. A package that ships without sources is never stale.
 */
export function staleParts(root, wanted = ["server", "web"]) {
  if (!exists(join(root, "src"))) return [];
  const sources = list(root, "src").filter((path) => !/\.test\.tsx?$/.test(path));
  const shared = ["package-lock.json", "package.json"];
  const parts = {};
  if (wanted.includes("server")) parts.server = [...shared, ...sources];
  if (wanted.includes("web") && exists(join(root, "web/index.html"))) {
    // Of the server's folders, pages import only these.
    const seenByPages = sources.filter((path) => /^src\/(kernel\/|[^/]+\/(contract|rules))/.test(path));
    parts.web = [...shared, ...seenByPages, ...list(root, "web"), "vite.config.ts", ...guideOf(root)];
  }
  const built = { server: "dist/server/main.js", web: "dist/web/index.html" };
  return Object.keys(parts).filter((part) => isOlder(root, built[part], parts[part]));
}

/** The user guide is served beside the pages. */
function guideOf(root) {
  return exists(join(root, "docs/guide")) ? [...list(root, "docs/guide"), "scripts/guide.mjs"] : [];
}

function isOlder(root, built, sources) {
  const builtAt = timeOf(join(root, built));
  return sources.some((path) => timeOf(join(root, path)) > builtAt) || builtAt === 0;
}

function list(root, folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? list(root, path) : [path];
  });
}

function timeOf(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function exists(path) {
  return timeOf(path) > 0;
}
