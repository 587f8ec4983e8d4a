import type { Look } from "../../platform/act.ts";
import { caseFilter } from "../contract/lists.ts";
import { countRows, listRows, type Moment } from "../list-store.ts";
import { WATCHED, type Watched, watchedAs, watchOf } from "../rules/watch.ts";
import { listWatched } from "../watch-store.ts";
import { momentOf } from "./list-cases.ts";
import { shapeRow } from "./shape-case.ts";

const MOST = 1000;
const ROWS = 60;
const LATELY = 12;

type Row = ReturnType<typeof shapeRow>;

/** Cases that are not this person's and yet stand on their desk, under the headings that say why. */
export async function watchFor(look: Look): Promise<{ watched: Watched; items: Row[] }[]> {
  const { db, actor, now } = look;
  const watch = watchOf(actor);
  const moment = momentOf(look);
  const groups = new Map<Watched, Row[]>();
  const put = (key: Watched, row: Row) => groups.set(key, [...(groups.get(key) ?? []), row]);
  const list = async (key: Watched, filter: object, sort: "due" | "-received", limit: number) => {
    const page = { filter: caseFilter.parse(filter), sort, limit, after: null };
    for (const row of await listRows(db, page, actor, moment)) put(key, shapeRow(row, actor));
  };
  if (watch.team || watch.second) {
    const [rows, mine] = await Promise.all([
      listWatched(db, actor, watch, moment, ROWS),
      listRows(db, { filter: caseFilter.parse({ owner: "me" }), sort: "due", limit: ROWS, after: null }, actor, moment),
    ]);
    for (const row of rows) {
      const { level, channel, corrected } = row;
      const facts = { state: row.state as never, level, channel, corrected, ownerId: row.owner_id };
      const key = watchedAs({ ...facts, nextDueAt: row.next_due_at }, watch, now, moment.endOfToday);
      if (key) put(key, shapeRow(row, actor));
    }
    const shown = new Set(rows.map((row) => row.case_id));
    for (const row of mine) if (!shown.has(row.case_id)) put("mine", shapeRow(row, actor));
  }
  if (watch.involved) await list("involved", {}, "due", ROWS);
  if (watch.lately) {
    await list("received", { state: "all" }, "-received", LATELY);
    await list("ended", { state: "closed" }, "-received", LATELY);
  }
  return WATCHED.flatMap((watched) => {
    const items = groups.get(watched);
    return items ? [{ watched, items }] : [];
  });
}

/** How much is late and due today among the cases a supervisor reaches; null for everybody else. */
export async function teamDue({ db, actor }: Look, moment: Moment) {
  if (!watchOf(actor).team) return null;
  const count = (due: "overdue" | "today") => countRows(db, caseFilter.parse({ due }), actor, moment, MOST);
  const [overdue, dueToday] = await Promise.all([count("overdue"), count("today")]);
  return { overdue, dueToday };
}
