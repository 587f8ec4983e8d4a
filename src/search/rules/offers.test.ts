import { describe, expect, test } from "vitest";
import { CASE_WORDS } from "../../cases/rules/words.ts";
import { FILTER_KEYS } from "./filter-keys.ts";
import { allOffers, offersFor } from "./offers.ts";
import { readQuery, withoutCondition } from "./read-query.ts";

const labels = (query: string, locale: "zh" | "en" = "zh", colleagues: string[] = []) =>
  offersFor(query, locale, colleagues).map(({ label }) => label);

describe("conditions offered as one types", () => {
  test.each([
    ["利息 状", ["状态:"]],
    ["利息 sta", ["状态:"]],
    ["利息", []],
    ["状态:调", ["调查中"]],
    ["渠道：", Object.values(CASE_WORDS.zh.channel)],
    ["负责人:周", ["周敏"]],
    ["晚于:", ["今天", "7天前", "30天前"]],
    ["", []],
  ])("%s", (query, offered) => expect(labels(query, "zh", ["周敏", "梁捷"])).toEqual(offered));

  test("taken, an offer stands behind what was typed, and is read as it was meant", () => {
    const [offer] = offersFor("fee channel:soc", "en");
    expect(offer!.query).toBe('fee channel:"Social media" ');
    expect(readQuery(offer!.query, "2026-11-22").filters).toEqual([
      { key: "channel", value: "social", said: "Social media" },
    ]);
  });

  test.each(["zh", "en"] as const)("every value offered in %s is one that is understood", (locale) => {
    for (const { query } of allOffers("利息", locale))
      for (const value of offersFor(query, locale)) expect(readQuery(value.query, "2026-11-22").unread).toEqual([]);
  });
});

test("every condition can be taken off again", () => {
  for (const { query } of allOffers("利息", "zh")) {
    const full = offersFor(query, "zh")[0]!.query;
    const left = FILTER_KEYS.map((key) => withoutCondition(full, key)).filter((rest) => rest === "利息");
    expect(left).toHaveLength(1);
  }
});
