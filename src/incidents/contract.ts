import { z } from "zod";
import { caseRow } from "../cases/contract/shapes.ts";
import { endpoint } from "../kernel/endpoint.ts";
import { id, instant, LENGTHS, text } from "../kernel/fields.ts";
import { STEP_KEYS } from "./rules/checklist.ts";
import { GRADES } from "./rules/grade.ts";
import { CANNOT } from "./rules/letter.ts";

const params = z.object({ incidentId: id });
const reason = text(LENGTHS.short);
const title = text(120);
const happened = text(2000);
const grade = z.enum(GRADES);
const refusal = ["incident_not_found", "incident_not_yours", "incident_ended"] as const;

const head = z.object({
  incidentId: id,
  number: z.string(),
  title: z.string(),
  state: z.enum(["open", "ended"]),
  grade,
  people: z.number(),
  ownerId: id,
  ownerName: z.string(),
  since: instant,
});

const stepShape = z.object({
  step: z.enum(STEP_KEYS as [(typeof STEP_KEYS)[number], ...(typeof STEP_KEYS)[number][]]),
  zh: z.string(),
  en: z.string(),
  dueAt: instant,
  ownerName: z.string(),
  doneAt: instant.nullable(),
  doneByName: z.string().nullable(),
  note: z.string().nullable(),
});

const letterShape = z.object({
  letterId: id,
  body: z.string(),
  writtenAt: instant,
  writtenByName: z.string(),
  nextWordAt: instant,
  waiting: z.number(),
  /** In how many cases it lies ready or was told, in how many somebody recorded that it was told, and where nobody has. */
  sent: z.number(),
  told: z.number(),
  untold: z.array(z.object({ number: z.string(), ownerName: z.string().nullable() })),
  refused: z.array(z.object({ number: z.string(), why: z.string() })),
});

const thresholds = z.object({ groupPeople: z.number(), groupDays: z.number(), majorPeople: z.number() });

export const listIncidents = endpoint({
  id: "incidents.listIncidents",
  method: "GET",
  path: "/v1/incidents",
  summary: "Group incidents, newest first: cases of different customers about one event",
  permission: "case.read",
  query: z.strictObject({
    state: z.enum(["open", "ended"]).default("open"),
    limit: z.coerce.number().int().min(1).max(100).default(50),
    after: z
      .string()
      .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z\|[0-9a-f-]{36}$/)
      .optional(),
  }),
  answer: z.object({ items: z.array(head.extend({ cases: z.number() })), next: z.string().nullable(), thresholds }),
});

export const suggestIncidents = endpoint({
  id: "incidents.suggestIncidents",
  method: "GET",
  path: "/v1/incident-suggestions",
  summary: "Open cases that are alike, of different customers, received within the days of the threshold",
  permission: "search.use",
  answer: z.object({
    items: z.array(
      z.object({
        people: z.number(),
        days: z.number(),
        title: z.string(),
        cases: z.array(z.object({ caseId: id, number: z.string(), title: z.string(), customerName: z.string() })),
      }),
    ),
  }),
});

export const viewIncident = endpoint({
  id: "incidents.viewIncident",
  method: "GET",
  path: "/v1/incidents/:incidentId",
  summary: "A group incident with its cases as the reader sees them, the emergency checklist and its letters",
  permission: "case.read",
  params,
  answer: head.extend({
    happened: z.string(),
    openedByName: z.string(),
    gradedAt: instant.nullable(),
    endedAt: instant.nullable(),
    endedReason: z.string().nullable(),
    version: z.number(),
    cases: z.array(caseRow),
    /** Cases that the reader may not see. */
    hidden: z.number(),
    steps: z.array(stepShape),
    letters: z.array(letterShape),
    thresholds,
    mayLead: z.boolean(),
  }),
  refusals: ["incident_not_found"],
});

export const incidentOfCase = endpoint({
  id: "incidents.incidentOfCase",
  method: "GET",
  path: "/v1/cases/:caseId/incident",
  summary: "The group incident a case belongs to, if any",
  permission: "case.read",
  params: z.object({ caseId: id }),
  answer: z.object({
    incident: head.omit({ people: true, since: true, ownerId: true }).extend({ reason: z.string() }).nullable(),
  }),
  refusals: ["case_not_found"],
});

export const incidentsAmong = endpoint({
  id: "incidents.incidentsAmong",
  method: "GET",
  path: "/v1/incidents-among",
  summary:
    "Running group incidents in which some of these cases stand, as far as the reader sees the cases; most first",
  permission: "case.read",
  query: z.strictObject({
    /** Ids, divided by commas: what is shown as alike. */
    cases: z.string().regex(/^[0-9a-f-]{36}(,[0-9a-f-]{36}){0,9}$/),
  }),
  answer: z.object({
    items: z.array(
      head.pick({ incidentId: true, number: true, title: true, ownerName: true }).extend({
        /** The numbers of those cases. */
        among: z.array(z.string()),
        /** Whether the reader may add a case to it. */
        mayLead: z.boolean(),
      }),
    ),
  }),
});

const opened = z.object({ incidentId: id, number: z.string(), grade });

export const openIncident = endpoint({
  id: "incidents.openIncident",
  method: "POST",
  path: "/v1/incidents",
  summary: "Open a group incident with its owner and its first cases; reaching a threshold starts the checklist",
  permission: "case.handle",
  body: z.strictObject({
    title,
    happened,
    ownerId: id.optional(),
    caseIds: z.array(id).min(1).max(200),
  }),
  answer: opened,
  status: 201,
  refusals: [
    "incident_owner_unfit",
    "incident_owner_complained",
    "incident_case_elsewhere",
    "case_not_found",
    "case_ended",
    "case_merged",
    "recused",
  ],
});

export const addToIncident = endpoint({
  id: "incidents.addToIncident",
  method: "POST",
  path: "/v1/incidents/:incidentId/cases",
  summary: "Add a case to a group incident, with a reason",
  permission: "case.handle",
  params,
  body: z.strictObject({ caseId: id, reason }),
  answer: opened,
  refusals: [
    ...refusal,
    "incident_case_elsewhere",
    "incident_owner_complained",
    "case_not_found",
    "case_ended",
    "case_merged",
    "recused",
  ],
});

export const removeFromIncident = endpoint({
  id: "incidents.removeFromIncident",
  method: "POST",
  path: "/v1/incidents/:incidentId/cases/:caseId/remove",
  summary: "Take a case out of a group incident, with a reason",
  permission: "case.handle",
  params: z.object({ incidentId: id, caseId: id }),
  body: z.strictObject({ reason }),
  answer: opened,
  refusals: [...refusal, "incident_case_not_in", "case_not_found"],
});

export const handIncident = endpoint({
  id: "incidents.handIncident",
  method: "POST",
  path: "/v1/incidents/:incidentId/owner",
  summary: "Give a group incident to another owner, with a reason",
  permission: "case.handle",
  params,
  body: z.strictObject({ ownerId: id, reason }),
  answer: opened,
  refusals: [...refusal, "incident_owner_unfit", "incident_owner_complained"],
});

export const finishIncidentStep = endpoint({
  id: "incidents.finishIncidentStep",
  method: "POST",
  path: "/v1/incidents/:incidentId/steps/:step/done",
  summary: "A step of the emergency checklist is done, with a note of how",
  permission: "case.handle",
  params: params.extend({ step: text(40) }),
  body: z.strictObject({ note: text(LENGTHS.short) }),
  answer: opened,
  refusals: [...refusal, "incident_step_unknown", "incident_step_done"],
});

export const previewLetter = endpoint({
  id: "incidents.previewLetter",
  method: "GET",
  path: "/v1/incidents/:incidentId/receivers",
  summary: "Which cases would receive a letter to all now, and which would not, with the reason",
  permission: "case.handle",
  params,
  answer: z.object({
    receive: z.number(),
    cannot: z.array(z.object({ number: z.string(), why: z.enum(CANNOT) })),
  }),
  refusals: ["incident_not_found", "incident_not_yours"],
});

export const sendIncidentLetter = endpoint({
  id: "incidents.sendIncidentLetter",
  method: "POST",
  path: "/v1/incidents/:incidentId/letters",
  summary: "Write one message to all: into every case that can receive it, as its owner's word, exactly once (R2)",
  permission: "message.write",
  params,
  body: z.strictObject({ body: text(LENGTHS.message), nextWordAt: instant }),
  answer: z.object({ letterId: id, receive: z.number() }),
  status: 201,
  refusals: [...refusal, "incident_nobody_hears", "next_word_needed"],
});

export const endIncident = endpoint({
  id: "incidents.endIncident",
  method: "POST",
  path: "/v1/incidents/:incidentId/end",
  summary: "End a group incident, with a reason, once the checklist is done; its cases go on by themselves",
  permission: "case.handle",
  params,
  body: z.strictObject({ reason }),
  answer: opened,
  refusals: [...refusal, "incident_steps_open"],
});
