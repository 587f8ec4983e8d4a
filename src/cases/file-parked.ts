import { type SqlBool, sql } from "kysely";
import { v7 } from "uuid";
import { z } from "zod";
import { SYSTEM } from "../kernel/authority.ts";
import { decided } from "../kernel/refusal.ts";
import type { Act } from "../platform/act.ts";
import { runCommand } from "../platform/command.ts";
import type { Database } from "../platform/db/database.ts";
import { defineJob } from "../platform/jobs/job.ts";
import { listSaying, lockCase } from "./store.ts";
import { keep } from "./work-on.ts";

const BATCH = 50;
const COUNTED = 100;
/** What a case keeps as said, and the code it is filed under. */
const COLUMNS = {
  product: { said: "product", code: "product_code" },
  region: { said: "region", code: "region_code" },
} as const;
export type FiledBy = keyof typeof COLUMNS;

const payload = z.object({
  scheme: z.enum(["product", "region"]),
  said: z.string(),
  code: z.string(),
  name: z.string(),
});

/** Files every case that says so, a batch at a time; stopped or done twice, it goes on with those that are left. */
export const fileParked = defineJob({
  name: "file_parked",
  schema: payload,
  handle: async (asked, { signal, ...host }) => {
    for (;;) {
      if (signal?.aborted) throw new Error("stopped; the rest is filed when it is tried again");
      const requestId = v7();
      const call = { actor: SYSTEM, endpoint: "cases.fileParked", requestId, input: asked, status: 200 };
      const done = await runCommand(host, call, async (act) => decided(await fileBatch(act, asked)));
      if (!done.ok || done.value < BATCH) return;
    }
  },
});

async function fileBatch(act: Act, { scheme, said, code, name }: z.output<typeof payload>): Promise<number> {
  const { code: column } = COLUMNS[scheme];
  const ids = await listSaying(act.tx, saying(scheme, said), BATCH);
  for (const caseId of ids.sort()) {
    const row = await lockCase(act.tx, caseId);
    // Somebody named it anew meanwhile.
    if (!row || row[COLUMNS[scheme].said] !== said || row[column] !== null) continue;
    await keep(act, { row, texts: {} }, { [column]: code }, [{ kind: "value_filed", body: { scheme, said, name } }]);
  }
  return ids.length;
}

const saying = (scheme: FiledBy, said: string) => {
  const { said: column, code } = COLUMNS[scheme];
  return sql<SqlBool>`${sql.ref(column)} = ${said} and ${sql.ref(code)} is null and ${sql.ref(column)} is not null`;
};

/** How many cases say each of these and are not filed, up to a hundred, and one of them. */
export async function countSaying(db: Database, scheme: FiledBy, said: readonly string[]) {
  const counted = await Promise.all(
    said.map(async (one) => {
      const ids = await listSaying(db, saying(scheme, one), COUNTED + 1);
      const more = ids.length > COUNTED;
      return [one, { cases: Math.min(ids.length, COUNTED), more, caseId: ids[0] ?? null }] as const;
    }),
  );
  return new Map(counted);
}
