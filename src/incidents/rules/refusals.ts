import { refusing } from "../../kernel/refusal.ts";

/** Every no about group incidents. */
export const incidentRefusals = {
  incident_not_found: {
    kind: "not_found",
    say: { zh: "没有这个群体事件。", en: "There is no such incident." },
  },
  incident_not_yours: {
    kind: "forbidden",
    say: {
      zh: "群体事件由{name}负责。请交给{name}，或由主管来做。",
      en: "The incident is led by {name}. Ask them, or a supervisor.",
    },
  },
  incident_ended: {
    kind: "rule",
    say: {
      zh: "这个群体事件已经结束。还有新的个案，请另立一个。",
      en: "This incident has ended. Open another one for new cases.",
    },
  },
  incident_owner_unfit: {
    kind: "invalid",
    field: "ownerId",
    say: {
      zh: "负责人须是在职、能办理个案的同事。",
      en: "The owner must be an active colleague who may handle cases.",
    },
  },
  incident_owner_complained: {
    kind: "rule",
    rule: "R11",
    field: "ownerId",
    say: {
      zh: "{name}是其中一件个案投诉的人（或其部门），不能负责这个群体事件。请换一位同事。",
      en: "A case of this incident complains about {name} or their department, so they cannot lead it. Choose another colleague.",
    },
  },
  incident_case_elsewhere: {
    kind: "conflict",
    field: "caseId",
    say: {
      zh: "{number}已经在一个群体事件里。请先从那里移出。",
      en: "{number} is in an incident already. Take it out there first.",
    },
  },
  incident_case_not_in: {
    kind: "not_found",
    say: { zh: "这件个案不在这个群体事件里。", en: "This case is not in the incident." },
  },
  incident_step_unknown: {
    kind: "not_found",
    say: { zh: "应急清单里没有这一步。", en: "The checklist has no such step." },
  },
  incident_step_done: {
    kind: "conflict",
    wayOut: "reload",
    say: { zh: "这一步{name}已经完成。", en: "{name} has completed this step already." },
  },
  incident_nobody_hears: {
    kind: "rule",
    rule: "R2",
    say: {
      zh: "现在没有一件个案能收到这封信：都还没有受理、没有主办，或已经办结。",
      en: "No case can receive this letter now: none is accepted, led and open.",
    },
  },
  incident_steps_open: {
    kind: "rule",
    say: {
      zh: "应急清单还有{count}步没有完成，完成后再结束。",
      en: "{count} step(s) of the checklist are open. Complete them before ending the incident.",
    },
  },
} as const;
export const refuseIncident = refusing(incidentRefusals);
