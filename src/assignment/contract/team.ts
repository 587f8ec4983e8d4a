import { z } from "zod";
import { endpoint } from "../../kernel/endpoint.ts";
import { id, instant, LENGTHS } from "../../kernel/fields.ts";
import { absenceShape } from "../../people/contract/absences.ts";
import { workShape } from "./shapes.ts";

export const readTeam = endpoint({
  id: "assignment.readTeam",
  method: "GET",
  path: "/v1/assignment/team",
  summary: "Who handles cases in a department and below: load against capacity, skills, working days, absences",
  permission: "assignment.manage",
  query: z.strictObject({ departmentId: id.optional() }),
  answer: z.object({
    people: z.array(
      workShape.extend({
        personId: id,
        name: z.string(),
        departmentName: z.string().nullable(),
        load: z.number(),
        /** Open cases of severity 1 to 4. */
        open: z.array(z.number()),
        version: z.number(),
        absences: z.array(absenceShape),
      }),
    ),
    /** More people than one answer holds: choose a department below. */
    more: z.boolean(),
    /** Skills that anybody has, to choose from. */
    skills: z.array(z.string()),
  }),
  refusals: ["work_not_yours"],
});

export const setWork = endpoint({
  id: "assignment.setWork",
  method: "PUT",
  path: "/v1/assignment/people/:personId",
  summary: "Set what a colleague can carry and knows; counts from the next case on",
  permission: "assignment.manage",
  params: z.strictObject({ personId: id }),
  body: workShape.extend({ version: z.number().int().min(0) }),
  answer: z.object({ version: z.number() }),
  refusals: ["work_not_yours", "stale_work"],
});

export const listCandidates = endpoint({
  id: "assignment.listCandidates",
  method: "GET",
  path: "/v1/assignment/candidates",
  summary: "Colleagues to choose from whom the act would not refuse, with load and absence",
  permission: "case.read",
  query: z.strictObject({
    q: z.string().trim().max(LENGTHS.name).optional(),
    act: z.enum(["assign", "hand_over", "reopen", "deputy"]).default("assign"),
    /** The case that is given; without it, whoever may handle any. */
    caseId: id.optional(),
    /** Of a deputy: for whom, from when until when. */
    personId: id.optional(),
    from: z.iso.datetime({ offset: true }).optional(),
    until: z.iso.datetime({ offset: true }).optional(),
  }),
  answer: z.object({
    people: z.array(
      z.object({
        personId: id,
        name: z.string(),
        departmentName: z.string().nullable(),
        load: z.number(),
        capacity: z.number(),
        openCases: z.number(),
        awayUntil: instant.nullable(),
      }),
    ),
  }),
  refusals: ["case_not_found"],
});
