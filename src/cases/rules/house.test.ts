import { expect, test } from "vitest";
import { type Staffed, withoutAnyone } from "./house.ts";

const of = (name: string, parentId: string | null, staffed: boolean): Staffed => ({
  id: name,
  parentId,
  name,
  staffed,
});
const named = (...departments: Staffed[]) => withoutAnyone(departments).map(({ name }) => name);

test("a department is answered for by its own people and by those above it", () => {
  expect(named(of("head", null, true), of("branch", "head", false), of("desk", "branch", false))).toEqual([]);
  expect(named(of("head", null, false), of("branch", "head", true), of("desk", "branch", false))).toEqual(["head"]);
  expect(named(of("alone", null, false), of("archived parent", "gone", false))).toEqual(["alone", "archived parent"]);
});

test("a loop in the tree ends", () => {
  expect(named(of("a", "b", false), of("b", "a", false))).toEqual(["a", "b"]);
});
