import { PassThrough } from "node:stream";
import type { FastifyReply } from "fastify";
import { countSaying } from "../cases/file-parked.ts";
import { decided } from "../kernel/refusal.ts";
import type { Look } from "../platform/act.ts";
import { writeCsv } from "../platform/spreadsheet/write-csv.ts";
import { CSV_HEAD } from "./rules/csv.ts";
import { type Filed, MAPPED, type Mapped, type Scheme } from "./rules/schemes.ts";
import { inTreeOrder } from "./rules/tree.ts";
import { listMapped, listParkedSaid, listTree } from "./store.ts";

/** A tree whole, each value below the one it lies in. */
export async function listValues(look: Look, { scheme }: { scheme: Scheme }) {
  const tree = inTreeOrder(await listTree(look.db, scheme));
  return decided({ values: tree.map(({ depth: _, ...value }) => value) });
}

export async function listMappings(look: Look, { mapped }: { mapped: Mapped }) {
  const external = MAPPED[mapped];
  return decided({ external, mappings: await listMapped(look.db, mapped, external) });
}

/** What waits to be filed, and how many cases say so, counted up to a hundred. */
export async function listParked(look: Look, input: { scheme: Filed; limit: number; after?: string }) {
  const rows = await listParkedSaid(look.db, input.scheme, input.limit, placeOf(input.after));
  const counts = await countSaying(
    look.db,
    input.scheme,
    rows.map(({ said }) => said),
  );
  const last = rows.at(-1);
  const next = last && rows.length === input.limit ? Buffer.from(JSON.stringify([last.key, last.said])) : null;
  return decided({
    items: rows.map(({ said, firstAt }) => ({ said, firstAt, ...counts.get(said)! })),
    next: next?.toString("base64url") ?? null,
  });
}

function placeOf(after: string | undefined): [string, string] | null {
  try {
    const [at, said] = JSON.parse(Buffer.from(after ?? "", "base64url").toString()) as unknown[];
    return typeof at === "string" && /^[\d\-: .+]+$/.test(at) && typeof said === "string" ? [at, said] : null;
  } catch {
    return null;
  }
}

/** A tree as CSV, with the category each value is mapped to. */
export async function exportValues(look: Look, { scheme }: { scheme: Scheme }, { reply }: { reply: FastifyReply }) {
  const tree = inTreeOrder(await listTree(look.db, scheme));
  const mapped = scheme in MAPPED ? await listMapped(look.db, scheme as Mapped, MAPPED[scheme as Mapped]) : [];
  const to = new Map(mapped.map(({ code, externalCode }) => [code, externalCode]));
  const out = new PassThrough();
  const rows = tree.map((one) => [
    one.code,
    one.parentCode,
    one.zh,
    one.en,
    one.ordinal,
    one.validFrom,
    one.validTo,
    to.get(one.code) ?? null,
  ]);
  writeCsv(out, CSV_HEAD, rows).catch((error: Error) => out.destroy(error));
  reply.header("cache-control", "no-store").type("text/csv; charset=utf-8");
  reply.header("content-disposition", `attachment; filename="${scheme}.csv"`);
  return reply.send(out);
}
