import { z } from "zod";
import { endpoint } from "../../kernel/endpoint.ts";
import { day, id, instant, page, text } from "../../kernel/fields.ts";
import { CHANNELS, KINDS } from "../../kernel/vocabulary.ts";
import { BODY_KEYS } from "../../referrals/rules/bodies.ts";
import { BOARD_COLUMNS } from "../rules/board.ts";
import { SOURCE_LENGTH } from "../rules/import-key.ts";
import { STATE_KEYS } from "../rules/states.ts";
import { WATCHED } from "../rules/watch.ts";
import { caseId } from "./fields.ts";
import { casePage, caseRow, taskShape } from "./shapes.ts";

/** Filters of every list of cases, as they stand in the address of the page. */
export const caseFilter = z.strictObject({
  /** `open`, `ended`, `all`, a column of the board, or one state. */
  state: z.enum(["open", "ended", "all", ...BOARD_COLUMNS, ...STATE_KEYS]).default("open"),
  /** `me`, `none`, or a person's id. */
  owner: z.union([z.enum(["me", "none"]), id]).optional(),
  department: id.optional(),
  kind: z.enum(KINDS).optional(),
  channel: z.enum(CHANNELS).optional(),
  severity: z.coerce.number().int().min(1).max(4).optional(),
  /** `overdue`, or still due before the end of today. */
  due: z.enum(["overdue", "today"]).optional(),
  from: day.optional(),
  to: day.optional(),
  /** A business or region, with all that lies below it. */
  product: text(40).optional(),
  region: text(40).optional(),
  customer: id.optional(),
  /** The source they were imported from. */
  source: text(SOURCE_LENGTH).optional(),
});
export type CaseFilter = z.output<typeof caseFilter>;

/** `urgent`: most urgent first, by severity and nearest deadline in one (`rules/priority.ts`). */
export const SORTS = ["urgent", "due", "-received", "-severity", "contact"] as const;

export const listCases = endpoint({
  id: "cases.listCases",
  method: "GET",
  path: "/v1/cases",
  summary: "Cases one may see, by nearest deadline or newest first; keyset paged",
  permission: "case.read",
  query: caseFilter.extend({ sort: z.enum(SORTS).default("due"), ...page }),
  answer: z.object({ items: z.array(caseRow), next: z.string().nullable() }),
});

export const countCases = endpoint({
  id: "cases.countCases",
  method: "GET",
  path: "/v1/cases/count",
  summary: "How many cases a filter holds, counted up to one thousand",
  permission: "case.read",
  query: caseFilter,
  answer: z.object({ count: z.number(), more: z.boolean() }),
});

export const boardCases = endpoint({
  id: "cases.boardCases",
  method: "GET",
  path: "/v1/cases/board",
  summary: "The open cases in columns by what is waited for, each with its nearest twenty",
  permission: "case.read",
  query: caseFilter.omit({ state: true }),
  answer: z.object({
    columns: z.array(
      z.object({ column: z.enum(BOARD_COLUMNS), count: z.number(), more: z.boolean(), items: z.array(caseRow) }),
    ),
  }),
});

export const viewCase = endpoint({
  id: "cases.viewCase",
  method: "GET",
  path: "/v1/cases/:caseId",
  summary: "One case with its story, clocks, steps, what is missing and what the reader may do now",
  permission: "case.read",
  params: caseId,
  answer: casePage,
  refusals: ["case_not_found"],
});

export const findByNumber = endpoint({
  id: "cases.findByNumber",
  method: "GET",
  path: "/v1/case-numbers/:number",
  summary: "The case with this human number",
  permission: "case.read",
  params: z.object({ number: z.string().max(40) }),
  answer: z.object({ caseId: id }),
  refusals: ["case_not_found"],
});

export const peekCase = endpoint({
  id: "cases.peekCase",
  method: "GET",
  path: "/v1/cases/:caseId/peek",
  summary: "The little that a list shows beside itself: words, clocks, what is missing, last moves",
  permission: "case.read",
  params: caseId,
  answer: casePage
    .pick({ case: true, clocks: true, eightSteps: true, customer: true, moves: true, acts: true })
    .extend({
      lastEvents: z.array(
        z.object({ at: instant, event: z.string(), actorName: z.string(), body: z.record(z.string(), z.unknown()) }),
      ),
    }),
  refusals: ["case_not_found"],
});

export const exportCases = endpoint({
  id: "cases.exportCases",
  method: "GET",
  path: "/v1/cases/export",
  summary: "Exactly the cases a filter holds as CSV or XLSX; cells that look like formulas are made harmless",
  permission: "case.export",
  query: caseFilter.extend({ sort: z.enum(SORTS).default("due"), format: z.enum(["csv", "xlsx"]).default("csv") }),
  answer: z.unknown(),
  refusals: ["export_too_large"],
});

export const listTasks = endpoint({
  id: "cases.listTasks",
  method: "GET",
  path: "/v1/tasks",
  summary: "Open internal tasks of one's department and of colleagues one stands in for, nearest due first",
  permission: "task.answer",
  query: z.strictObject({ scope: z.enum(["department", "asked", "arbitration"]).default("department"), ...page }),
  answer: z.object({ items: z.array(taskShape), next: z.string().nullable() }),
});

/** How many, and the first of them by name. */
const few = z.object({ count: z.number(), names: z.array(z.string()) });

export const viewDesk = endpoint({
  id: "cases.viewDesk",
  method: "GET",
  path: "/v1/desk",
  summary:
    "The start of the day: my cases by nearest deadline, what a role watches beside them, department tasks, approvals, promises, drafts, goals",
  permission: "signed_in",
  query: z.strictObject({ sort: z.enum(SORTS).default("urgent") }),
  answer: z.object({
    say: z.object({
      overdue: z.number(),
      dueToday: z.number(),
      approvals: z.number(),
      tasksDue: z.number(),
      nearest: instant.nullable(),
      /** The same for all cases a supervisor reaches; null for everybody else. */
      team: z.object({ overdue: z.number(), dueToday: z.number() }).nullable(),
      /** Referrals that wait for our answer, as their list counts them, for who watches others' cases; else 0. */
      referrals: z.number(),
    }),
    mine: z.array(caseRow),
    /** What a supervisor, the second level, an analyst or an answering department begins with; each case once. */
    watch: z.array(z.object({ watched: z.enum(WATCHED), items: z.array(caseRow), more: z.boolean() })),
    mineCount: z.number(),
    unowned: z.number(),
    /** The nearest of `tasksCount`; `listTasks` gives them all. */
    tasks: z.array(taskShape),
    tasksCount: z.number(),
    /** The longest waiting of `accountedCount` cases of mine that have their account and are not closed (R8). */
    accounted: z.array(
      z.object({
        caseId: id,
        number: z.string(),
        title: z.string(),
        customerName: z.string(),
        at: instant,
        /** The customer's answer is recorded: only the closing is left. */
        answered: z.boolean(),
        /** On how many days the customer could not be reached since. */
        attempts: z.number(),
        nextWordAt: instant.nullable(),
        standsInFor: z.string().nullable(),
      }),
    ),
    accountedCount: z.number(),
    approvals: z.array(
      z.object({
        caseId: id,
        number: z.string(),
        title: z.string(),
        what: z.enum([
          "remedy",
          "own_fault",
          "decision",
          "arbitration",
          "finding",
          "heard",
          "extension",
          "review",
          "to_tell",
          "referral",
        ]),
        byName: z.string(),
        at: instant,
        amountMinor: z.number().nullable(),
        currency: z.string().nullable(),
        /** R2: the colleague away whose word it is, where the reader has it only as a deputy. */
        standsInFor: z.string().nullable(),
        /** Of an answer to an outside body: which referral; `wantedOn` is the body's date, none of ours. */
        referral: z
          .object({ referralId: id, body: z.enum(BODY_KEYS), number: z.string(), wantedOn: day.nullable() })
          .nullable(),
      }),
    ),
    promises: z.array(
      z.object({
        caseId: id,
        number: z.string(),
        title: z.string(),
        customerName: z.string(),
        channel: z.enum(CHANNELS),
        dueAt: instant,
        standsInFor: z.string().nullable(),
      }),
    ),
    drafts: z.array(
      z.object({
        place: z.string(),
        caseId: id.nullable(),
        number: z.string().nullable(),
        title: z.string().nullable(),
        updatedAt: instant,
      }),
    ),
    /** What an administrator sets up and looks at; null for everybody else. */
    house: z
      .object({
        /** The first steps of a new organisation, each once it is done. */
        begun: z.object({ departments: z.boolean(), people: z.boolean(), cases: z.boolean() }),
        invited: few,
        /** Departments whose tasks would reach nobody. */
        unanswered: few,
        lastImport: z
          .object({
            runId: id,
            fileName: z.string(),
            state: z.enum(["pending", "running", "done", "cancelled", "failed"]),
            dryRun: z.boolean(),
            created: z.number(),
            rejected: z.number(),
            at: instant,
          })
          .nullable(),
        lastChange: z.object({ at: instant, byName: z.string() }).nullable(),
      })
      .nullable(),
    /** Service goals of the last 30 days: each with its current value, its target and a weekly course. */
    goals: z.array(
      z.object({
        goal: z.enum(["acceptance_minutes", "handling_in_time", "bounces", "reopened", "agreed"]),
        value: z.number().nullable(),
        target: z.number(),
        weeks: z.array(z.number().nullable()),
        count: z.number(),
      }),
    ),
  }),
});
