import { describe, expect, test } from "vitest";
import { groupsOf, homeOf, placesOf } from "./policy-groups.ts";

const policy = (policyId: string, jurisdiction: string, status = "in_force") => ({
  policyId,
  jurisdiction,
  status,
  names: { zh: `${policyId}办法`, en: `Rule ${policyId}` },
});
const items = [
  policy("au-rg271", "AU"),
  policy("cn-beijing", "CN-11"),
  policy("cn-old", "CN", "superseded"),
  policy("cn-bank", "CN"),
  policy("cn-pboc", "CN"),
  policy("gb-disp", "GB"),
  policy("gb-payment", "GB"),
  policy("house", "CN", "house_default"),
];
const used = ["cn-bank", "cn-pboc", "cn-bank", "house"];
const asked = { used, place: "CN", query: "", opened: "house" };
const seen = (change: Partial<typeof asked>) =>
  groupsOf(items, { ...asked, ...change }).map(({ place, items: of }) => [place, of.map((one) => one.policyId)]);
const places = (change: Partial<typeof asked>) => seen(change).map(([place]) => place);

describe("the list of deadline policies", () => {
  test("those that count for cases here stand first, in their order and once; what is superseded stands last", () => {
    expect(seen({})).toEqual([
      ["in_use", ["cn-bank", "cn-pboc", "house"]],
      ["CN", ["cn-beijing", "cn-old"]],
    ]);
  });

  test("other countries are out of a Chinese bank's way until they are asked for", () => {
    expect(places({ place: "GB" })).toEqual(["in_use", "GB"]);
    expect(places({ place: "all" })).toEqual(["in_use", "CN", "GB", "AU"]);
  });

  test("words are found in every place, and the opened one is never hidden", () => {
    expect(seen({ query: "DISP" })).toEqual([["GB", ["gb-disp"]]]);
    expect(seen({ query: "银行" })).toEqual([]);
    expect(seen({ opened: "gb-disp" }).at(-1)).toEqual(["GB", ["gb-disp"]]);
  });

  test("home is where most policies in use are from", () => {
    expect(homeOf(items, ["gb-disp", "gb-payment", "house"])).toBe("GB");
    expect(homeOf(items, [])).toBe("CN");
    expect(placesOf(items, ["au-rg271"])).toEqual([
      { place: "AU", count: 1 },
      { place: "CN", count: 5 },
      { place: "GB", count: 2 },
    ]);
  });
});
