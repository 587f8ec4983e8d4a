import { expect, test } from "vitest";
import { pendingMigrations } from "./migration-plan.ts";

const file = (name: string) => ({ name, sql: "", checksum: `sum of ${name}` });
const files = [file("0001_a.sql"), file("0002_b.sql"), file("0003_c.sql")];

test.each([
  [0, ["0001_a.sql", "0002_b.sql", "0003_c.sql"]],
  [2, ["0003_c.sql"]],
  [3, []],
])("after %i applied runs the rest in order", (applied, names) => {
  expect(pendingMigrations(files, files.slice(0, applied)).map(({ name }) => name)).toEqual(names);
});

test.each([
  ["a changed file", [{ name: "0001_a.sql", checksum: "other" }], "migration_changed"],
  ["a migration of a newer version", [file("0004_d.sql")], "migration_unknown"],
  ["a file before one that ran", [file("0002_b.sql")], "migration_late"],
])("refuses %s", (_what, applied, code) => {
  const plan = () => pendingMigrations(files, applied);
  expect(plan).toThrowError(expect.objectContaining({ refusal: expect.objectContaining({ code }) }));
});
