import { decided } from "../../kernel/refusal.ts";
import { dayAfter, dayIn, startOfDay } from "../../kernel/zone.ts";
import type { Look } from "../../platform/act.ts";
import type { CaseFilter } from "../contract/lists.ts";
import { countRows, listRows, type Moment, type Sort } from "../list-store.ts";
import { BOARD_COLUMNS } from "../rules/board.ts";
import { shapeRow } from "./shape-case.ts";

const COUNT_MOST = 1000;
const BOARD_ROWS = 20;

type ListInput = CaseFilter & { sort: Sort; limit: number; after?: string };

/** One page of cases this person may see, with the place where the next one begins. */
export async function listCases(look: Look, input: ListInput) {
  const { sort, limit, after, ...filter } = input;
  const rows = await listRows(look.db, { filter, sort, limit, after: readPlace(after) }, look.actor, momentOf(look));
  const last = rows.at(-1);
  const next = last && rows.length === limit ? writePlace([last.key, last.case_id]) : null;
  return decided({ items: rows.map((row) => shapeRow(row)), next });
}

/** How many a filter holds, counted up to a thousand. */
export async function countCases(look: Look, filter: CaseFilter) {
  const count = await countRows(look.db, filter, look.actor, momentOf(look), COUNT_MOST);
  return decided({ count: Math.min(count, COUNT_MOST), more: count > COUNT_MOST });
}

/** The open cases in columns by what is waited for. */
export async function boardCases(look: Look, filter: Omit<CaseFilter, "state">) {
  const moment = momentOf(look);
  const columns = await Promise.all(
    BOARD_COLUMNS.map(async (column) => {
      const one = { ...filter, state: column };
      const rows = await listRows(
        look.db,
        { filter: one, sort: "due", limit: BOARD_ROWS, after: null },
        look.actor,
        moment,
      );
      const count =
        rows.length < BOARD_ROWS ? rows.length : await countRows(look.db, one, look.actor, moment, COUNT_MOST);
      return {
        column,
        count: Math.min(count, COUNT_MOST),
        more: count > COUNT_MOST,
        items: rows.map((row) => shapeRow(row)),
      };
    }),
  );
  return decided({ columns });
}

/** The last instant of today in the organisation's zone. */
export function endOfToday({ now, zone }: Pick<Look, "now" | "zone">): Date {
  return new Date(startOfDay(zone, dayAfter(dayIn(zone, now))).getTime() - 1);
}

/** When a list is read, as its filters need it; most never ask for the end of the day. */
export function momentOf({ now, zone }: Pick<Look, "now" | "zone">): Moment {
  return {
    now,
    zone,
    get endOfToday() {
      return endOfToday({ now, zone });
    },
  };
}

/** A place in a list as one opaque word. */
export function writePlace(place: [string | null, string]): string {
  return Buffer.from(JSON.stringify(place)).toString("base64url");
}

/** A place that cannot be read starts the list anew: it is only a position, never a secret. */
export function readPlace(place: string | undefined): [string | null, string] | null {
  if (!place) return null;
  try {
    const [key, id] = JSON.parse(Buffer.from(place, "base64url").toString()) as [unknown, unknown];
    const uuid = typeof id === "string" && /^[0-9a-f-]{36}$/.test(id);
    const readable = key === null || (typeof key === "string" && /^[\d\-: .+T]+$/.test(key));
    return uuid && readable ? [key as string | null, id] : null;
  } catch {
    return null;
  }
}
