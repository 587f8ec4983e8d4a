import { describe, expect, it } from "vitest";
import { countBelow, decideAdded, decideArchived, decideChanged, decideRestored, type Place } from "./decide-place.ts";

const place = (id: string, parentId: string | null, more: Partial<Place> = {}): Place => ({
  id,
  parentId,
  name: id,
  version: 1,
  archived: false,
  ...more,
});
// south ─ city ─ harbour; north; closed (archived) ─ inner (archived)
const all = [
  place("south", null),
  place("city", "south", { version: 3 }),
  place("harbour", "city"),
  place("north", null),
  place("closed", null, { archived: true }),
  place("inner", "closed", { archived: true, version: 2 }),
];

describe("decideAdded", () => {
  it.each([
    ["a new name", { name: "east", parentId: null }, null, null],
    ["under one in use", { name: "east", parentId: "south" }, null, null],
    ["under an archived one", { name: "east", parentId: "closed" }, "above_unknown", "above_unknown"],
    ["under none that is there", { name: "east", parentId: "x" }, "above_unknown", "above_unknown"],
    ["a name beside it", { name: "north", parentId: null }, "name_taken", "name_taken"],
    ["a name elsewhere", { name: "north", parentId: "south" }, "name_taken", null],
    ["the name of an archived one", { name: "closed", parentId: null }, "name_taken", null],
  ])("%s", (_, asked, everywhere, beside) => {
    expect(decideAdded(all, asked, "everywhere")).toBe(everywhere);
    expect(decideAdded(all, asked, "beside")).toBe(beside);
  });
});

describe("decideChanged", () => {
  it.each<[string, string, Parameters<typeof decideChanged>[2], string | null]>([
    ["a new name", "city", { version: 3, name: "town" }, null],
    ["its own name again", "city", { version: 3, name: "city" }, null],
    ["an old version", "city", { version: 2, name: "town" }, "stale"],
    ["to the top", "city", { version: 3, parentId: null }, null],
    ["under itself", "city", { version: 3, parentId: "city" }, "loop"],
    ["under one below it", "south", { version: 1, parentId: "harbour" }, "loop"],
    ["under an archived one", "city", { version: 3, parentId: "closed" }, "above_unknown"],
    ["an archived one", "closed", { version: 1, name: "open" }, "unknown"],
    ["none that is there", "x", { version: 1 }, "unknown"],
    ["a name that stands where it moves", "city", { version: 3, parentId: null, name: "north" }, "name_taken"],
  ])("%s", (_, id, asked, fault) => expect(decideChanged(all, id, asked, "beside")).toBe(fault));
});

describe("decideArchived", () => {
  it.each<[string, string, number, number, string | null]>([
    ["an empty one", "north", 1, 0, null],
    ["an old version", "north", 9, 0, "stale"],
    ["one with something left", "north", 1, 1, "in_use"],
    ["one with others below", "south", 1, 0, "in_use"],
    ["one archived already", "closed", 1, 0, "unknown"],
  ])("%s", (_, id, version, left, fault) => expect(decideArchived(all, id, { version }, left)).toBe(fault));

  it("counts only what is in use below", () => {
    expect([countBelow(all, "south"), countBelow(all, "closed")]).toEqual([1, 0]);
  });
});

describe("decideRestored", () => {
  it.each<[string, string, Parameters<typeof decideRestored>[2], string | null]>([
    ["where it stood", "closed", { version: 1 }, null],
    ["an old version", "inner", { version: 1 }, "stale"],
    ["under one that is archived too", "inner", { version: 2 }, "above_archived"],
    ["at the top instead", "inner", { version: 2, parentId: null }, null],
    ["under another instead", "inner", { version: 2, parentId: "north" }, null],
    ["under an archived one by choice", "inner", { version: 2, parentId: "closed" }, "above_unknown"],
    ["one in use", "north", { version: 1 }, "not_archived"],
    ["none that is there", "x", { version: 1 }, "not_archived"],
  ])("%s", (_, id, asked, fault) => expect(decideRestored(all, id, asked, "beside")).toBe(fault));

  it("refuses a region whose name another has taken in the meantime", () => {
    const taken = [...all, place("new", null, { name: "closed" })];
    expect(decideRestored(taken, "closed", { version: 1 }, "beside")).toBe("name_taken");
    expect(decideRestored(taken, "closed", { version: 1, parentId: "north" }, "beside")).toBeNull();
  });
});
