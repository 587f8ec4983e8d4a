import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Directory of the product's package.json, from the sources and from the bundle alike. */
export function packageRoot(from: string = import.meta.dirname): string {
  for (let directory = from; ; directory = dirname(directory)) {
    const manifest = join(directory, "package.json");
    if (existsSync(manifest) && JSON.parse(readFileSync(manifest, "utf8")).name === "redress") return directory;
    if (directory === dirname(directory)) throw new Error(`no package.json of redress above ${from}`);
  }
}
