import { describe, expect, it } from "vitest";

type Files = Record<string, { words: object }>;
const named = (files: Files) =>
  new Map(Object.entries(files).map(([path, file]) => [path.split("/").at(-1)!, file.words]));
const zh = named(import.meta.glob("./zh/*.ts", { eager: true }));
const en = named(import.meta.glob("./en/*.ts", { eager: true }));

function leaves(words: object, path = ""): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === "string" ? [[path + key, value] as [string, string]] : leaves(value as object, `${path}${key}.`),
  );
}
const holes = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

describe("word files", () => {
  it("stand in both languages", () => {
    expect([...en.keys()].sort()).toEqual([...zh.keys()].sort());
  });

  it.each([...zh])("%s has the same holes in both", (file, words) => {
    const english = new Map(leaves(en.get(file) ?? {}));
    for (const [key, text] of leaves(words)) expect([key, holes(english.get(key) ?? "")]).toEqual([key, holes(text)]);
  });

  it.each([...zh])("zh/%s leaves the gap between Han and digits to the browser", (_, words) => {
    const typed = leaves(words).filter(([, text]) => /\p{Script=Han} \d|\d \p{Script=Han}/u.test(text));
    expect(typed).toEqual([]);
  });
});
