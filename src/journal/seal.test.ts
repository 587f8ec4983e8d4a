import canonicalize from "canonicalize";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bodyHash, CHAIN_START, chainHash, linkText } from "./chain.ts";
import { sealEvents } from "./seal.ts";

const actor = { id: "0190a000-0000-7000-8000-000000000001", name: "王敏" };
const now = new Date("2026-11-22T02:00:00.123Z");
const ids = () => {
  let n = 0;
  return () => `0190a000-0000-7000-8000-${String(++n).padStart(12, "0")}`;
};
const empty = { seq: 0, hash: CHAIN_START };

describe("sealEvents", () => {
  it("numbers from the head on and chains each event to the one before", () => {
    const { rows, head } = sealEvents(
      empty,
      "s",
      now,
      actor,
      [
        { kind: "a", body: {} },
        { kind: "b", body: {} },
      ],
      ids(),
    );
    expect(rows.map((row) => row.seq)).toEqual([1, 2]);
    expect(head).toEqual({ seq: 2, hash: rows[1]!.hash });
    const second = rows[1]!;
    expect(
      chainHash(rows[0]!.hash, {
        streamId: "s",
        seq: 2,
        eventId: second.event_id,
        at: now,
        kind: "b",
        actorId: actor.id,
        actorName: actor.name,
        bodyHash: second.body_hash,
      }),
    ).toEqual(second.hash);
  });

  it("gives the same chain in one go and in two", () => {
    const events = [
      { kind: "a", body: { x: 1 }, reason: "因为" },
      { kind: "b", body: {} },
      { kind: "c", body: { y: [1, 2] } },
    ];
    const next = ids();
    const first = sealEvents(empty, "s", now, actor, events.slice(0, 1), next);
    const rest = sealEvents(first.head, "s", now, actor, events.slice(1), next);
    expect(rest.head).toEqual(sealEvents(empty, "s", now, actor, events, ids()).head);
  });

  it("gives another chain to another stream", () => {
    const one = sealEvents(empty, "s", now, actor, [{ kind: "a", body: {} }], ids());
    const other = sealEvents(empty, "t", now, actor, [{ kind: "a", body: {} }], ids());
    expect(one.head.hash).not.toEqual(other.head.hash);
  });
});

describe("bodyHash", () => {
  it("does not depend on the order of keys, nor on what JSON drops", () => {
    const written = bodyHash({ reason: null, body: { b: 1, a: { d: undefined, c: new Date(0) } } });
    expect(written).toEqual(bodyHash({ reason: null, body: { a: { c: "1970-01-01T00:00:00.000Z" }, b: 1 } }));
  });
  it("tells reason and body apart", () => {
    expect(bodyHash({ reason: "x", body: {} })).not.toEqual(bodyHash({ reason: null, body: { reason: "x" } }));
  });
});

describe("linkText", () => {
  it("is canonical JSON, whatever stands in names and kinds", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), fc.nat(), (actorName, kind, seq) => {
        const event = {
          streamId: "s",
          seq,
          eventId: "e",
          at: now,
          kind,
          actorId: "a",
          actorName,
          bodyHash: CHAIN_START,
        };
        const text = linkText(CHAIN_START, event);
        expect(canonicalize(JSON.parse(text))).toBe(text);
      }),
    );
  });
});
