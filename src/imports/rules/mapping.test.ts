import { describe, expect, it } from "vitest";
import { fill } from "../../kernel/refusal.ts";
import { parseMapping } from "../read-mapping-file.ts";
import { checkColumns, readMapping } from "./mapping.ts";

const good = { source: "s", key: "id", fields: { words: "detail" } };
const refusalOf = (raw: unknown) => {
  const read = readMapping(raw);
  return read.ok ? null : { code: read.refusal.code, ...read.refusal.params };
};

describe("a mapping", () => {
  it("takes a bare name as a column", () => {
    expect(readMapping(good)).toMatchObject({ ok: true, value: { fields: { words: { column: "detail" } } } });
  });

  it("reads itself again as it was kept", () => {
    const read = readMapping({ ...good, fields: { words: "w", receivedAt: { column: "d", format: "M/D/YYYY" } } });
    expect(read.ok && readMapping(JSON.parse(JSON.stringify(read.value)))).toEqual(read);
  });

  it.each([
    [
      { ...good, sorce: "x" },
      { code: "mapping_key_unknown", key: "sorce", nearest: "source" },
    ],
    [
      { ...good, fields: { words: "a", recievedAt: "b" } },
      { code: "mapping_key_unknown", key: "fields.recievedAt", nearest: "receivedAt" },
    ],
    [
      { ...good, fields: { words: { colunm: "a" } } },
      { code: "mapping_key_unknown", key: "fields.words.colunm", nearest: "column" },
    ],
    [
      { ...good, key: { hsh: ["a"] } },
      { code: "mapping_key_unknown", key: "key.hsh", nearest: "hash" },
    ],
    [{ ...good, fields: { title: "t" } }, { code: "mapping_words_missing" }],
    [
      { ...good, fields: { words: { column: "a", value: "b" } } },
      { code: "mapping_wrong", key: "fields.words" },
    ],
    [
      { ...good, fields: { words: {} } },
      { code: "mapping_wrong", key: "fields.words" },
    ],
    [
      { ...good, source: "" },
      { code: "mapping_wrong", key: "source" },
    ],
    [
      { ...good, zone: "Asia/Beijingg" },
      { code: "zone_unknown", zone: "Asia/Beijingg" },
    ],
    [
      { ...good, fields: { words: "a", channel: { value: "fax" } } },
      { code: "mapping_value_unknown", key: "fields.channel", value: "fax" },
    ],
    [
      { ...good, fields: { words: "a", channel: { column: "c", table: { Web: "webb" } } } },
      { code: "mapping_value_unknown", value: "webb" },
    ],
    ["text", { code: "mapping_wrong" }],
    [null, { code: "mapping_wrong" }],
  ])("refuses %j", (raw, refusal) => {
    expect(refusalOf(raw)).toMatchObject(refusal);
  });

  it("refuses a column that the file does not have, naming the nearest", () => {
    const read = readMapping({ ...good, fields: { words: { first: ["detial", { join: ["title"] }] } } });
    const fits = read.ok && checkColumns(read.value, ["id", "title", "detail"]);
    expect(fits).toMatchObject({
      ok: false,
      refusal: { params: { key: "words", column: "detial", nearest: "detail" } },
    });
  });

  it.each(["source: [", "source: a\nsource: b\n"])("refuses YAML that cannot be read: %j", (yaml) => {
    const read = parseMapping(yaml);
    expect(!read.ok && read.refusal.code).toBe("mapping_unreadable");
    expect(!read.ok && fill(read.refusal.say.en, read.refusal.params)).not.toContain("{");
  });
});
