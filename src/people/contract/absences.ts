import { z } from "zod";
import { endpoint } from "../../kernel/endpoint.ts";
import { id, instant } from "../../kernel/fields.ts";
import { ABSENCE_KINDS } from "../rules/absence.ts";
import { done, named } from "./fields.ts";

export const absenceShape = z.object({
  absenceId: id,
  kind: z.enum(ABSENCE_KINDS),
  from: instant,
  until: instant,
  deputy: named.nullable(),
  enteredByName: z.string(),
});

export const listAbsences = endpoint({
  id: "people.listAbsences",
  method: "GET",
  path: "/v1/absences",
  summary: "Absences running or to come: my own, or those of somebody whose work I plan",
  permission: "signed_in",
  query: z.strictObject({ personId: id.optional() }),
  answer: z.object({ absences: z.array(absenceShape) }),
  refusals: ["absence_not_yours"],
});

export const enterAbsence = endpoint({
  id: "people.enterAbsence",
  method: "POST",
  path: "/v1/absences",
  summary: "Say when I am away and who stands in for me (R2); a supervisor may say it of the team",
  permission: "signed_in",
  status: 201,
  body: z.strictObject({
    /** Absent: oneself. */
    personId: id.optional(),
    kind: z.enum(ABSENCE_KINDS),
    from: z.iso.datetime({ offset: true }),
    until: z.iso.datetime({ offset: true }),
    deputyId: id.nullable().optional(),
  }),
  /** `leavesAlone`: whom the absent person was to stand in for meanwhile. */
  answer: z.object({ absenceId: id, leavesAlone: z.array(z.string()) }),
  refusals: [
    "absence_period_wrong",
    "absence_overlaps",
    "absence_not_yours",
    "deputy_self",
    "deputy_unknown",
    "deputy_unfit",
    "deputy_away",
    "person_unknown",
  ],
});

export const endAbsence = endpoint({
  id: "people.endAbsence",
  method: "POST",
  path: "/v1/absences/:absenceId/end",
  summary: "Be back early, or call an absence off",
  permission: "signed_in",
  params: z.strictObject({ absenceId: id }),
  answer: done,
  refusals: ["absence_unknown", "absence_over"],
});
