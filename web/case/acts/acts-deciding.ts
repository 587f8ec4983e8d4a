import {
  decideOwnFault,
  decideResponsibilityOf,
  enterDeciding,
  flagOwnFault,
  proposeRemedy,
  recordAgreement,
  recordDemand,
  sendProposal,
  settleRemedy,
} from "../../../src/cases/contract/deciding.ts";
import {
  closeCase,
  correctDecision,
  declineReview,
  finishStep,
  goExternal,
  grantReview,
  planSteps,
  reopenCase,
  returnInside,
  sendAccount,
} from "../../../src/cases/contract/ending.ts";
import { recordAnswer } from "../../../src/cases/contract/handling.ts";
import { isSettled } from "../../../src/cases/rules/needs.ts";
import { LENGTHS } from "../../../src/kernel/fields.ts";
import { accountFor, proposalFor, reopenFor } from "../letters.ts";
import { spokenBy, toldBy } from "../told-by.ts";
import { labelOf } from "./act-input.ts";
import { type ActSpec, act, type Given, type Values } from "./act-spec.ts";
import { telling, told } from "./telling.ts";

const short = LENGTHS.short;
const because = { name: "reason", as: "text", must: true, max: short } as const;
/** R8: where else to go is named to who does not agree. */
const refused = (_: Values, { case: c }: Given["page"]) => c.agreement === "refused";
const nextWord = { name: "nextWordAt", as: "time", must: true, half: true } as const;
/** What the customer answers, and by what means; who says nothing uses none. */
const answered = {
  fields: [
    { name: "agreement", as: "agreement", must: true },
    { name: "channel", as: "channel", label: "answeredBy", half: true, when: spoke },
    { name: "words", as: "say", hint: "agreementWords" },
  ],
  start: ({ page }: Given) => ({ channel: spokenBy(page) }),
} as const;
function spoke({ agreement }: Values): boolean {
  return agreement !== "no_answer" && agreement !== "decided_outside";
}

/** Taken up again one level up (R10), by somebody else, with what the customer is told. */
const raised = {
  fields: [
    { name: "ownerId", as: "raised", another: true, must: true },
    { name: "reason", as: "text", must: true },
    told,
    nextWord,
    { name: "announcement", as: "letter" },
  ],
  start: telling,
  letter: {
    field: "announcement",
    write: (given: Given, { ownerId, nextWordAt }: Values) =>
      reopenFor(given, labelOf(ownerId) ?? "", nextWordAt as string | null),
  },
} as const;

/** Acts from the decision to the closed case, and the ways back. */
export const decidingActs = {
  skip_investigation: act(enterDeciding, { allowed: { moves: ["skip_investigation"] }, fields: [because] }),
  conclude_investigation: act(enterDeciding, { allowed: { moves: ["conclude_investigation"] } }),
  flag_own_fault: act(flagOwnFault, { allowed: { act: "flag_own_fault" }, fields: [because] }),
  decide_own_fault: act(decideOwnFault, {
    allowed: { act: "decide_own_fault" },
    decides: true,
    fields: [
      { name: "ours", as: "ours", must: true },
      { name: "decision", as: "text", must: true, when: ({ ours }) => ours !== "no" },
      { name: "carriedBy", as: "line", must: true, max: LENGTHS.name, when: ({ ours }) => ours !== "no" },
      { name: "decision", as: "text", label: "notOursBecause", must: true, when: ({ ours }) => ours === "no" },
    ],
  }),
  decide_responsibility: act(decideResponsibilityOf, {
    allowed: { moves: ["decide_responsibility"] },
    width: 560,
    decides: true,
    versioned: true,
    fields: [
      { name: "responsibility", as: "responsibility", must: true },
      { name: "companyShare", as: "percent", when: (values) => values.responsibility === "shared" },
      { name: "finding", as: "finding", must: true },
      { name: "reason", as: "text", label: "because", must: true },
    ],
    start: ({ page: { case: c, story } }) => ({
      responsibility: c.decision?.responsibility ?? "",
      companyShare: c.decision?.companyShare ? String(c.decision.companyShare) : "",
      finding:
        c.decision?.finding ??
        story.flatMap((entry) => (entry.kind === "task" ? (entry.task.finding ?? []) : [])).at(-1) ??
        "",
      reason: c.decision?.reason ?? "",
    }),
  }),
  record_demand: act(recordDemand, {
    allowed: { act: "record_demand" },
    versioned: true,
    changes: ["demand"],
    fields: [
      { name: "demand", as: "say", must: true, max: short * 2 },
      {
        name: "reason",
        as: "line",
        label: "demandReason",
        must: true,
        max: short,
        when: (_, { case: c }) => c.demand !== null && isSettled(c),
      },
    ],
    start: ({ page }) => ({ demand: page.case.demand ?? "", reason: "" }),
  }),
  propose_remedy: act(proposeRemedy, {
    allowed: { moves: ["propose_remedy"] },
    width: 560,
    fields: [
      { name: "kind", as: "remedy", label: "remedyKind", must: true },
      { name: "text", as: "text", label: "remedyText", must: true },
      { name: "amountMinor", as: "money", hint: "amount", half: true },
      { name: "currency", as: "currency", half: true },
    ],
    start: ({ page: { case: c } }) => ({
      kind: c.remedy?.kind ?? "",
      text: c.remedy?.text ?? "",
      amountMinor: c.remedy?.amountMinor ? (c.remedy.amountMinor / 100).toFixed(2) : "",
      currency: c.remedy?.currency ?? "CNY",
    }),
  }),
  settle_remedy: act(settleRemedy, {
    allowed: { moves: ["approve_remedy"] },
    width: 560,
    decides: true,
    fields: [{ name: "reason", as: "text", label: "approvalReason", hint: "approvalReason", max: short }],
    also: { approve: true },
    second: { also: { approve: false }, must: "reason" },
  }),
  send_proposal: act(sendProposal, {
    allowed: { moves: ["send_proposal"] },
    width: 560,
    fields: [told, nextWord, { name: "message", as: "letter", must: true }],
    start: telling,
    letter: { field: "message", write: (given, { nextWordAt }) => proposalFor(given, nextWordAt as string | null) },
  }),
  record_agreement: act(recordAgreement, {
    allowed: { moves: ["record_agreement", "record_disagreement"] },
    ...answered,
  }),
  plan_steps: act(planSteps, {
    allowed: { moves: ["plan_steps"] },
    width: 640,
    fields: [{ name: "steps", as: "steps" }],
    start: ({ page: { case: c }, me }) => ({
      steps: [{ text: c.remedy?.text ?? "", owner: { id: me.id, label: me.name }, dueAt: null }],
    }),
  }),
  finish_step: act(finishStep, {
    allowed: {},
    fields: [{ name: "proof", as: "text", hint: "proof", must: true, max: short }],
  }),
  send_account: act(sendAccount, {
    allowed: { moves: ["send_account"] },
    width: 680,
    fields: [
      told,
      { name: "facts", as: "letter", must: true },
      { name: "responsibility", as: "letter", label: "accountResponsibility", must: true },
      { name: "done", as: "letter", label: "accountDone", must: true },
      { name: "routes", as: "routes", must: true },
      { name: "closing", as: "line", max: short },
    ],
    start: (given) => ({ ...accountFor(given), channel: toldBy(given.page) }),
  }),
  record_answer: act(recordAnswer, { allowed: { moves: ["record_answer"] }, ...answered }),
  close: act(closeCase, {
    allowed: { moves: ["close"] },
    fields: [{ name: "routes", as: "routes", label: "closeRoutes", hint: "routesRefused", must: true, when: refused }],
    start: () => ({ routes: [] }),
  }),
  go_external: act(goExternal, {
    allowed: { moves: ["go_external"] },
    fields: [{ name: "externalBody", as: "line", must: true, max: LENGTHS.name }, because],
  }),
  return_inside: act(returnInside, {
    allowed: { moves: ["return_inside"] },
    fields: [{ name: "decided", as: "outside", label: "decidedOutside", must: true }, because],
  }),
  correct: act(correctDecision, {
    allowed: { moves: ["correct"] },
    decides: true,
    fields: [{ name: "reason", as: "text", must: true }],
  }),
  reopen: act(reopenCase, { allowed: { moves: ["reopen"] }, ...raised }),
  grant_review: act(grantReview, {
    allowed: { act: "decide_review" },
    decides: true,
    width: 560,
    answersReview: true,
    ...raised,
  }),
  decline_review: act(declineReview, {
    allowed: { act: "decide_review" },
    decides: true,
    width: 560,
    answersReview: true,
    inPortal: true,
    fields: [{ name: "answer", as: "letter", label: "reviewAnswer", must: true }],
  }),
} satisfies Record<string, ActSpec>;
