import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CHAIN_START } from "./chain.ts";
import { type NewEvent, sealEvents } from "./seal.ts";
import { type EventRow, verifyChain } from "./verify-chain.ts";

const STREAM = "0190a000-0000-7000-8000-0000000000aa";
const actor = { id: "0190a000-0000-7000-8000-000000000001", name: "王敏" };
const at = new Date("2026-11-22T02:00:00.123Z");

const someJson = fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown);
const someEvent: fc.Arbitrary<NewEvent> = fc.record({
  kind: fc.constantFrom("case_registered", "case_accepted", "note_written"),
  reason: fc.option(fc.string(), { nil: null }),
  body: fc.dictionary(fc.string(), someJson),
});
const someStream = fc.array(someEvent, { minLength: 1, maxLength: 12 }).map((events) => sealed(events));

function sealed(events: readonly NewEvent[]) {
  let n = 0;
  const newId = () => `0190a000-0000-7000-8000-${String(++n).padStart(12, "0")}`;
  const { rows, head } = sealEvents({ seq: 0, hash: CHAIN_START }, STREAM, at, actor, events, newId);
  return { rows: rows.map((row): EventRow => ({ ...row, body: JSON.parse(row.body) })), head };
}

/** Every single column an attacker may touch, each changed to something else. */
const changes: Record<string, (row: EventRow) => Partial<EventRow>> = {
  event_id: () => ({ event_id: "0190a000-0000-7000-8000-ffffffffffff" }),
  at: (row) => ({ at: new Date(row.at.getTime() + 1) }),
  kind: (row) => ({ kind: `${row.kind}_not` }),
  actor_id: () => ({ actor_id: "0190a000-0000-7000-8000-000000000002" }),
  actor_name: (row) => ({ actor_name: `${row.actor_name} ` }),
  reason: (row) => ({ reason: row.reason === null ? "" : null }),
  body: (row) => ({ body: { ...(row.body as object), added: 1 } }),
  tombstone: () => ({ body: { redacted: true }, reason: null }),
  body_hash: () => ({ body_hash: Buffer.alloc(32) }),
  hash: () => ({ hash: Buffer.alloc(32) }),
};

describe("verifyChain", () => {
  it("accepts what was sealed", () => {
    fc.assert(fc.property(someStream, ({ rows, head }) => verifyChain(STREAM, rows, head).ok));
  });

  it("accepts an empty stream", () => {
    expect(verifyChain(STREAM, [], { seq: 0, hash: CHAIN_START })).toEqual({ ok: true });
  });

  it.each(Object.keys(changes))("finds a changed %s", (column) => {
    fc.assert(
      fc.property(someStream, fc.nat(), ({ rows, head }, pick) => {
        const row = rows[pick % rows.length]!;
        const touched = rows.map((other) => (other === row ? { ...other, ...changes[column]!(other) } : other));
        expect(verifyChain(STREAM, touched, head)).toEqual({ ok: false, seq: row.seq, fault: "changed" });
      }),
    );
  });

  it("finds a removed event, and says which", () => {
    fc.assert(
      fc.property(someStream, fc.nat(), ({ rows, head }, pick) => {
        const gone = rows[pick % rows.length]!;
        const rest = rows.filter((row) => row !== gone);
        expect(verifyChain(STREAM, rest, head)).toEqual({ ok: false, seq: gone.seq, fault: "removed" });
      }),
    );
  });

  it("finds a removed event when the later ones are renumbered to close the gap", () => {
    fc.assert(
      fc.property(someStream, fc.nat(), ({ rows, head }, pick) => {
        const rest = rows.toSpliced(pick % rows.length, 1).map((row, index) => ({ ...row, seq: index + 1 }));
        expect(verifyChain(STREAM, rest, head).ok).toBe(false);
      }),
    );
  });

  it("finds an event written in by hand, anywhere, correctly chained to its place or not", () => {
    fc.assert(
      fc.property(someStream, someEvent, fc.nat(), ({ rows, head }, event, pick) => {
        const place = pick % (rows.length + 1);
        const before = rows[place - 1];
        const forged = sealEvents(
          { seq: place, hash: before?.hash ?? CHAIN_START },
          STREAM,
          at,
          actor,
          [event],
          () => "0190a000-0000-7000-8000-00000000beef",
        ).rows.map((row): EventRow => ({ ...row, body: JSON.parse(row.body) }));
        const shifted = rows.slice(place).map((row) => ({ ...row, seq: row.seq + 1 }));
        expect(verifyChain(STREAM, [...rows.slice(0, place), ...forged, ...shifted], head).ok).toBe(false);
        const doubled = [...rows.slice(0, place), ...forged, ...rows.slice(place)];
        const verdict = verifyChain(STREAM, doubled, head);
        expect(verdict).toMatchObject({ ok: false, fault: "inserted" });
      }),
    );
  });

  it("finds two events that changed places", () => {
    fc.assert(
      fc.property(
        someStream.filter(({ rows }) => rows.length > 1),
        fc.nat(),
        ({ rows, head }, pick) => {
          const first = pick % (rows.length - 1);
          const swapped = rows.map((row, index) =>
            index === first
              ? { ...rows[first + 1]!, seq: row.seq }
              : index === first + 1
                ? { ...rows[first]!, seq: row.seq }
                : row,
          );
          expect(verifyChain(STREAM, swapped, head)).toMatchObject({ ok: false, seq: first + 1, fault: "changed" });
        },
      ),
    );
  });

  it("finds a head that does not fit, and a stream passed off as another", () => {
    const { rows, head } = sealed([{ kind: "a", body: {} }]);
    expect(verifyChain(STREAM, rows, { seq: 1, hash: Buffer.alloc(32) })).toEqual({ ok: false, seq: 1, fault: "head" });
    expect(verifyChain("another", rows, head).ok).toBe(false);
  });

  it("stays valid through a redaction that a later event owns up to, and only then", () => {
    const { rows, head } = sealed([
      { kind: "a", body: { phone: "13800000000" }, reason: "来电" },
      { kind: "b", body: {} },
      { kind: "event_redacted", body: { seqs: [1] } },
    ]);
    const tombstone = { body: { redacted: true }, reason: null };
    const redacted = [{ ...rows[0]!, ...tombstone }, rows[1]!, rows[2]!];
    expect(verifyChain(STREAM, redacted, head)).toEqual({ ok: true });
    const second = [rows[0]!, { ...rows[1]!, ...tombstone }, rows[2]!];
    expect(verifyChain(STREAM, second, head)).toEqual({ ok: false, seq: 2, fault: "changed" });
    const itself = [rows[0]!, rows[1]!, { ...rows[2]!, ...tombstone }];
    expect(verifyChain(STREAM, itself, head)).toEqual({ ok: false, seq: 3, fault: "changed" });
  });
});
