/** Something no field of ours takes, or takes only as what it is: never a bug. */
export interface Wrong {
  what: string;
  value: unknown;
}

function nested(depth: number): unknown {
  let value: unknown = "底";
  for (let level = 0; level < depth; level++) value = level % 2 ? { in: value } : [value];
  return value;
}

/** For a field that a program or an attacker fills. */
export const WRONG_VALUES: readonly Wrong[] = [
  { what: "nothing", value: null },
  { what: "a number", value: 12.5 },
  { what: "a number no column holds", value: 9_007_199_254_740_991 },
  { what: "a negative number", value: -1 },
  { what: "a boolean", value: true },
  { what: "a list", value: [] },
  { what: "an object", value: {} },
  { what: "an empty text", value: "" },
  { what: "blanks", value: " \t\n　" },
  { what: "a NUL character", value: "前\u0000后" },
  { what: "half a surrogate pair", value: "前\ud800后" },
  { what: "control characters", value: "\u0001\u0008\u001b[31m" },
  { what: "right-to-left and invisible signs", value: "\u202e\u200b\ufeff反" },
  { what: "a year no calendar has", value: "999999-99-99T99:99:99Z" },
  { what: "a date before all dates", value: "-271821-04-20T00:00:00.000Z" },
  { what: "a long text", value: "长".repeat(25_000) },
  { what: "SQL", value: "'; drop table cases; --" },
  { what: "a path out", value: "../../../../etc/passwd" },
  { what: "wildcards", value: "%_\\*(" },
  { what: "the name of a property every object has", value: "__proto__" },
  { what: "a deep value", value: nested(90) },
  { what: "a value deeper than anybody types", value: nested(1500) },
];

/** For a field of an address, where everything is text. */
export const WRONG_TEXTS: readonly Wrong[] = WRONG_VALUES.filter(({ value }) => typeof value !== "object").map(
  ({ what, value }) => ({ what, value: String(value).slice(0, 500).replace("\ud800", "\ufffd") }),
);
