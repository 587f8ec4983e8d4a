import { describe, expect, test } from "vitest";
import { decideCorrection, type TakenDown } from "./correction.ts";

const stands: TakenDown = {
  body: "nfra_12378",
  number: "YL-1",
  issuedOn: "2026-11-19",
  wantedOn: null,
  accountRequired: true,
  contactName: "戴科员",
  contactPhone: "01066660137",
  contactSaid: null,
  demands: [
    { demand: 1, text: "说明原因" },
    { demand: 2, text: "如何补求" },
  ],
};
const around = { receivedOn: "2026-11-20", underReview: false };
const correct = (wish: Partial<TakenDown>, more = {}) => decideCorrection(stands, wish, { ...around, ...more });

describe("putting right what was taken down of a referral", () => {
  test.each([
    ["a number", { number: "YL-7" }, [{ field: "number", from: "YL-1", to: "YL-7" }]],
    ["their date", { wantedOn: "2026-12-01" }, [{ field: "wantedOn", from: null, to: "2026-12-01" }]],
    ["a date that they never named", { issuedOn: null }, [{ field: "issuedOn", from: "2026-11-19", to: null }]],
    [
      "one demand of several",
      { demands: [{ demand: 2, text: "如何补救" }] },
      [{ field: "demand-2", from: "如何补求", to: "如何补救" }],
    ],
    ["what stands so already", { number: "YL-1", wantedOn: undefined }, []],
  ] as const)("%s", (_what, wish, changes) => {
    const done = correct(wish as Partial<TakenDown>);
    expect(done).toMatchObject({ value: { fields: changes.map(({ field }) => field), changes } });
  });

  test("R12: of the contact the journal keeps that it changed, not what it was", () => {
    const done = correct({ contactName: "贺科员", contactPhone: "01066660138", accountRequired: false });
    const fields = ["accountRequired", "contactName", "contactPhone"];
    expect(done).toMatchObject({ value: { fields, changes: [], next: { contactName: "贺科员" } } });
  });

  test.each([
    ["R11: while somebody reviews the answer", { number: "YL-7" }, { underReview: true }, "package_under_review"],
    ["issued after it came in", { issuedOn: "2026-11-21" }, {}, "referral_day_wrong"],
    ["a demand that is not there", { demands: [{ demand: 3, text: "？" }] }, {}, "demand_unknown"],
  ])("is refused %s", (_what, wish, more, code) => expect(correct(wish, more)).toMatchObject({ refusal: { code } }));
});
