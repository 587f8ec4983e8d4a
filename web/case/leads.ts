import { goToField } from "../ui/Field.tsx";
import type { ActKey } from "./acts/act-spec.ts";
import type { Here } from "./case-here.ts";
import type { NextStep } from "./next-move.ts";
import type { WayOut } from "./use-refusal-way.ts";

type Lead = (here: Here) => void;

/** Opens the act if this person may do it, else shows the place on the page that tells about it. */
const act =
  (key: ActKey, place: string, field?: string): Lead =>
  (here) =>
    here.may(key) ? here.open(key, { field }) : toPlace(here, place);
const need = (field?: string): Lead => act("restate_need", "need", field);
const place =
  (name: string): Lead =>
  (here) =>
    toPlace(here, name);

/** Where every named thing of the page stands, by the view that holds it on a phone. */
const VIEW_OF: Record<string, "guide" | "side"> = {
  need: "guide",
  offer: "side",
  steps: "side",
  closing: "side",
  contact: "side",
  matter: "side",
  own_fault: "side",
  persons: "side",
  same_matter: "side",
};

function toPlace(here: Here, name: string) {
  here.show(VIEW_OF[name] ?? "story");
  // The view may only now come onto the screen.
  requestAnimationFrame(() => goToField(name));
}

const WAYS = {
  accept: act("accept", "matter"),
  reload: (here) => void here.again(),
  hand_over: act("hand_over", "matter"),
  restate_need: need(),
  understand: act("edit_details", "matter"),
  // Nothing was answered: the same dialog concludes, with the reason.
  skip_investigation: (here) =>
    here.may("conclude_investigation")
      ? here.open("skip_investigation")
      : act("skip_investigation", "open_tasks")(here),
  open_tasks: place("open_tasks"),
  dispatch_task: (here) => here.write("task"),
  decide_own_fault: act("decide_own_fault", "own_fault"),
  flag_own_fault: act("flag_own_fault", "own_fault"),
  decide_responsibility: act("decide_responsibility", "offer"),
  record_demand: act("record_demand", "offer"),
  propose_remedy: act("propose_remedy", "offer"),
  approve_remedy: act("settle_remedy", "offer"),
  open_steps: place("steps"),
  send_account: act("send_account", "closing"),
  record_answer: act("record_answer", "closing"),
  record_attempt: act("record_attempt", "contact"),
  close: act("close", "closing"),
  go_external: act("go_external", "matter"),
  reopen: act("reopen", "closing"),
  decide_review: place("review"),
  arbitrate: place("open_tasks"),
  persons: place("persons"),
  ask_owner: (here) => here.write("note"),
  merged: place("same_matter"),
} satisfies Record<WayOut, Lead>;

/** Fields that the eight steps and refusals name as missing, beside the ways out. */
const FIELDS: Record<string, Lead> = {
  phase: act("edit_details", "matter", "phase"),
  product: act("edit_details", "matter", "product"),
  causes: act("edit_details", "matter", "causes"),
  businessNeed: need("businessNeed"),
  emotionalNeed: need("emotionalNeed"),
  needState: need("needState"),
  message: (here) => here.write("reply"),
  confirm_finding: place("confirm_finding"),
  remedy: (here) =>
    here.may("settle_remedy") && here.page.case.remedy?.approval === "open"
      ? here.open("settle_remedy")
      : act("propose_remedy", "offer")(here),
  record_agreement: act("record_agreement", "offer"),
  plan_steps: act("plan_steps", "steps"),
  understood: (here) => here.open("understand"),
};

const STEPS: Record<NextStep, Lead> = {
  accept: WAYS.accept,
  details: (here) => act("edit_details", "matter", firstDetail(here))(here),
  restate_need: need(),
  confirm_need: need("needState"),
  understand: (here) => here.open("understand"),
  dispatch_task: WAYS.dispatch_task,
  answer_task: place("answer_task"),
  arbitrate_task: place("open_tasks"),
  confirm_finding: place("confirm_finding"),
  message: FIELDS.message!,
  conclude_investigation: (here) => here.open("conclude_investigation"),
  decide_own_fault: WAYS.decide_own_fault,
  decide_review: WAYS.decide_review,
  decide_responsibility: WAYS.decide_responsibility,
  record_demand: WAYS.record_demand,
  propose_remedy: WAYS.propose_remedy,
  settle_remedy: WAYS.approve_remedy,
  send_proposal: act("send_proposal", "offer"),
  record_agreement: act("record_agreement", "offer"),
  plan_steps: act("plan_steps", "steps"),
  finish_step: (here) => {
    const mine = here.page.steps.filter((step) => step.allowed.includes("finish"));
    const [first] = mine.sort((a, b) => Date.parse(String(a.dueAt)) - Date.parse(String(b.dueAt)));
    if (first) here.open("finish_step", { stepId: first.stepId });
    else toPlace(here, "steps");
  },
  send_account: WAYS.send_account,
  record_answer: WAYS.record_answer,
  close: WAYS.close,
  resume: (here) => here.open("resume"),
  return_inside: act("return_inside", "matter"),
};

/** The first detail that the eight steps miss: the cursor goes there. */
function firstDetail({ page }: Here): string | undefined {
  const lacks = page.eightSteps.flatMap((step) => step.lacks.map(({ field }) => field));
  return lacks.find((field) => field === "phase" || field === "product" || field === "causes");
}

/** Leads to a lack, a way out, or a place; what is not known shows the story. */
export function leadTo(here: Here, to: string): void {
  const known: Record<string, Lead> = { ...FIELDS, ...WAYS };
  (known[to] ?? place(to))(here);
}

export function doNext(here: Here, step: NextStep): void {
  STEPS[step](here);
}
