import { existsSync, readdirSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ROLES } from "../../src/kernel/authority.ts";
import { guideFor } from "../../web/shell/guide.ts";

const LOCALES = ["zh", "en"] as const;
let web: string;
beforeAll(async () => {
  web = await mkdtemp(join(tmpdir(), "redress-guide-"));
  const { writeGuide } = (await import("../../scripts/guide.mjs" as string)) as {
    writeGuide: (web: string) => Promise<void>;
  };
  await writeGuide(web);
});
afterAll(() => rm(web, { recursive: true, force: true }));

/** Every page of the guide, also those that no role lands on. */
const chapters = readdirSync(new URL("../../docs/guide/zh", import.meta.url)).map((name) =>
  name.replace(/\.md$/, ".html"),
);
const read = (path: string) => readFile(join(web, path), "utf8");

test("whoever asks for the guide gets a chapter that is there, in their language", () => {
  for (const locale of LOCALES)
    for (const role of ROLES) expect(existsSync(join(web, guideFor([role], locale))), `${locale} ${role}`).toBe(true);
});

test.each(LOCALES)("%s: every picture, stylesheet and link of the guide leads somewhere", async (locale) => {
  for (const chapter of chapters) {
    const page = `guide/${locale}/${chapter}`;
    const html = await read(page);
    for (const [, to] of html.matchAll(/(?:src|href)="([^"]+)"/g)) {
      const [path, place] = to!.split("#");
      if (path === "/desk") continue;
      if (path) expect(existsSync(join(web, dirname(page), path)), `${page} → ${path}`).toBe(true);
      else expect(html, `${page} → #${place}`).toContain(`id="${place}"`);
    }
  }
});

test("both languages tell the same: as many sections, the same pictures", async () => {
  const shapeOf = (html: string) => ({
    sections: html.match(/<h[23]/g)?.length,
    pictures: [...html.matchAll(/images\/(?:zh|en)-([\w-]+)\.webp/g)].map(([, name]) => name),
  });
  for (const chapter of chapters)
    expect(shapeOf(await read(`guide/en/${chapter}`)), chapter).toEqual(shapeOf(await read(`guide/zh/${chapter}`)));
});

test("the product's content policy holds: no script, no style within the pages", async () => {
  for (const locale of LOCALES)
    for (const chapter of chapters)
      expect(await read(`guide/${locale}/${chapter}`)).not.toMatch(/<script|<style|\sstyle=|\son\w+=/i);
});
