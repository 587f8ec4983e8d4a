import { describe, expect, test } from "vitest";
import { incidentToJoin, oneAtATime, takeIn } from "./take-in.ts";

describe("a complaint is taken in once", () => {
  test("the form is empty before the case joins an incident, which may take its time", async () => {
    const steps: string[] = [];
    let joined = () => {};
    const joining = new Promise<void>((done) => {
      joined = done;
    });
    const taking = takeIn({
      receive: async () => ({ caseId: "a" }),
      drop: () => void steps.push("empty"),
      join: (caseId) => joining.then(() => void steps.push(`joined ${caseId}`)),
    });
    await Promise.resolve();
    await Promise.resolve();
    expect(steps).toEqual(["empty"]);
    joined();
    expect(await taking).toEqual({ caseId: "a" });
    expect(steps).toEqual(["empty", "joined a"]);
  });
  test("refused, it keeps what was typed and joins nothing", async () => {
    const never = () => {
      throw new Error("must not run");
    };
    expect(await takeIn({ receive: async () => null, drop: never, join: never })).toBeNull();
  });
  test("what is pressed until all of it is done takes nothing in again", async () => {
    const told: boolean[] = [];
    const once = oneAtATime((busy) => void told.push(busy));
    let taken = 0;
    const work = async () => ++taken;
    expect(await Promise.all([once(work), once(work)])).toEqual([1, null]);
    expect(await once(work)).toBe(2);
    expect(told).toEqual([true, false, true, false]);
  });
  test("what fails lets the next one begin", async () => {
    const once = oneAtATime(() => {});
    await expect(once(() => Promise.reject(new Error("cut off")))).rejects.toThrow();
    expect(await once(async () => "done")).toBe("done");
  });
});

describe("the incident that a case joins is the one that stands ticked on the page", () => {
  const [one, other] = ["one", "other"].map((incidentId) => ({ incidentId }) as never);
  test.each([
    ["ticked and shown", one, one, one],
    ["shown and not ticked", null, one, null],
    ["ticked, and another is shown by now", one, other, null],
    ["ticked, and none is shown any more", one, null, null],
  ])("%s", (_, ticked, shown, joins) => expect(incidentToJoin(ticked!, shown!)).toBe(joins));
});
