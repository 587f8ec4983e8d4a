import { markComplex } from "../../../src/cases/contract/clocks.ts";
import {
  editDetails,
  recordAttempt,
  restateNeed,
  resumeCase,
  sendMessage,
  understandCase,
  waitForCustomer,
  withdrawCase,
} from "../../../src/cases/contract/handling.ts";
import type { CasePage } from "../../../src/cases/contract/shapes.ts";
import {
  acceptCase,
  declineCase,
  handOver,
  moveDepartment,
  recordBounce,
  recusePerson,
} from "../../../src/cases/contract/taking.ts";
import { type SeverityFacts, withCase } from "../../../src/cases/rules/severity.ts";
import { LENGTHS } from "../../../src/kernel/fields.ts";
import { proposedOn } from "../../severity/proposed-on.ts";
import { heldOption } from "../../taxonomies/find-values.ts";
import { acknowledgementFor, declineFor, handOverFor } from "../letters.ts";
import { asToldBy, toldBy } from "../told-by.ts";
import { labelOf, optionOf } from "./act-input.ts";
import { type ActSpec, act, type Values } from "./act-spec.ts";
import { telling, told } from "./telling.ts";

const short = LENGTHS.short;

/** The level that the facts as filled in give. */
const levelOf = ({ severityFacts }: Values, page: CasePage) =>
  String(proposedOn(page, severityFacts as SeverityFacts).severity);

/** §2.2: another level than the case has, and than its facts give, needs a reason. */
const isOwnJudgement = (values: Values, page: CasePage) =>
  values.severity !== String(page.case.severity) && values.severity !== levelOf(values, page);

/** What the severity of a case rests on; where nobody has put it down, what the case says by itself. */
function weightOf({ case: c, customer }: CasePage): SeverityFacts {
  return withCase(c.severityFacts ?? { vulnerable: Boolean(customer?.adjusted) }, c);
}

/** Acts from intake to the understood case, and what may happen beside the path at any time. */
export const handlingActs = {
  accept: act(acceptCase, {
    allowed: { moves: ["accept"] },
    width: 560,
    fields: [
      { name: "ownerId", as: "handler", hint: "self" },
      told,
      { name: "nextWordAt", as: "time", half: true },
      { name: "acknowledgement", as: "letter" },
    ],
    start: (given) => ({ ownerId: null, ...telling(given) }),
    letter: {
      field: "acknowledgement",
      write: (given, values) =>
        acknowledgementFor(given, labelOf(values.ownerId) ?? given.me.name, (values.nextWordAt as string) ?? null),
    },
  }),
  decline: act(declineCase, {
    allowed: { moves: ["decline"] },
    width: 560,
    fields: [{ name: "ground", as: "ground", must: true }, told, { name: "message", as: "letter", must: true }],
    start: ({ page }) => ({ ground: "", channel: toldBy(page) }),
    letter: { field: "message", write: (given, values) => declineFor(given, values.ground as string) },
  }),
  hand_over: act(handOver, {
    allowed: { act: "hand_over" },
    width: 560,
    fields: [
      { name: "toPersonId", as: "handler", another: true, hint: "named", must: true, half: true },
      told,
      { name: "reason", as: "line", must: true, max: short },
      { name: "announcement", as: "letter" },
    ],
    start: ({ page }) => ({ channel: toldBy(page) }),
    letter: {
      field: "announcement",
      write: (given, values) => handOverFor(given, labelOf(values.toPersonId) ?? ""),
    },
  }),
  edit_details: act(editDetails, {
    allowed: { act: "edit_details" },
    width: 600,
    versioned: true,
    patch: true,
    fields: [
      { name: "title", as: "line", must: true, max: LENGTHS.title },
      { name: "kind", as: "kind", half: true },
      { name: "phase", as: "phase", half: true },
      { name: "product", as: "product", half: true },
      { name: "region", as: "region", half: true },
      { name: "incidentOn", as: "day", half: true },
      { name: "causes", as: "causes" },
      { name: "complainedPersonId", as: "person", said: "complainedPersonSaid", half: true },
      { name: "complainedDepartmentId", as: "department", said: "complainedDepartmentSaid", half: true },
      { name: "complainedReason", as: "text", max: short },
    ],
    start: ({ page: { case: c } }) => ({
      title: c.title,
      kind: c.kind,
      phase: c.phase ?? "",
      product: heldOption(c.productCode, c.product),
      region: heldOption(c.regionCode, c.region),
      incidentOn: c.incidentOn,
      causes: c.causes,
      complainedPersonId: optionOf(c.complainedPersonId, c.complainedPersonName, c.complainedPersonSaid),
      complainedDepartmentId: optionOf(
        c.complainedDepartmentId,
        c.complainedDepartmentName,
        c.complainedDepartmentSaid,
      ),
      complainedReason: "",
    }),
  }),
  edit_title: act(editDetails, {
    allowed: { act: "edit_details" },
    versioned: true,
    patch: true,
    fields: [{ name: "title", as: "line", must: true, max: LENGTHS.title }],
    start: ({ page }) => ({ title: page.case.title }),
  }),
  edit_severity: act(editDetails, {
    allowed: { act: "edit_details" },
    versioned: true,
    width: 560,
    changes: ["severityFacts", "severity"],
    fields: [
      { name: "severityFacts", as: "weight" },
      { name: "severity", as: "severity" },
      { name: "severityReason", as: "text", must: true, max: short, when: isOwnJudgement },
    ],
    // A level that followed the facts goes on following them.
    follow: (name, next, before, page) =>
      name === "severityFacts" && before.severity === levelOf(before, page)
        ? { ...next, severity: levelOf(next, page) }
        : next,
    start: ({ page }) => ({
      severityFacts: weightOf(page),
      severity: String(page.case.severity),
      severityReason: "",
    }),
  }),
  restate_need: act(restateNeed, {
    allowed: { act: "restate_need" },
    width: 840,
    versioned: true,
    besideWords: true,
    fields: [
      { name: "businessNeed", as: "say", must: true, max: short },
      { name: "emotionalNeed", as: "say", must: true, max: short },
      { name: "needState", as: "need" },
    ],
    start: ({ page: { case: c } }) => ({
      businessNeed: c.businessNeed ?? "",
      emotionalNeed: c.emotionalNeed ?? "",
      needState: c.needState,
    }),
  }),
  understand: act(understandCase, { allowed: { moves: ["understand"] } }),
  record_bounce: act(recordBounce, {
    allowed: { act: "record_bounce" },
    fields: [{ name: "where", as: "text", hint: "where", must: true, max: short }],
  }),
  record_attempt: act(recordAttempt, {
    allowed: { act: "record_attempt" },
    fields: [
      { name: "channel", as: "toldBy", half: true },
      { name: "nextAttemptAt", as: "time", half: true },
      { name: "outcome", as: "outcome", must: true },
      { name: "remark", as: "line", max: short },
    ],
    start: ({ page }) => ({ channel: asToldBy(page.case.channel), outcome: "", remark: "", nextAttemptAt: null }),
  }),
  recuse: act(recusePerson, {
    allowed: { act: "recuse" },
    fields: [
      { name: "personId", as: "person", hint: "me" },
      { name: "reason", as: "text", must: true, max: short },
    ],
  }),
  move_department: act(moveDepartment, {
    allowed: { act: "move_department" },
    fields: [
      { name: "departmentId", as: "department", must: true },
      { name: "reason", as: "text", must: true, max: short },
    ],
  }),
  mark_complex: act(markComplex, {
    allowed: { act: "mark_complex" },
    fields: [{ name: "reason", as: "text", must: true, max: short }],
  }),
  wait: act(waitForCustomer, {
    allowed: { moves: ["wait"] },
    fields: [{ name: "waitingFor", as: "text", must: true, max: short, hint: "waitingFor" }],
  }),
  resume: act(resumeCase, { allowed: { moves: ["resume"] } }),
  withdraw: act(withdrawCase, {
    allowed: { moves: ["withdraw"] },
    fields: [{ name: "words", as: "say", label: "withdrawWords", must: true }],
  }),
  heard: act(sendMessage, {
    allowed: { act: "hear" },
    fields: [
      { name: "channel", as: "channel", label: "heardChannel", half: true },
      { name: "body", as: "say", must: true },
    ],
    start: ({ page }) => ({ channel: page.case.channel, body: "" }),
    also: { direction: "in" },
  }),
} satisfies Record<string, ActSpec>;
