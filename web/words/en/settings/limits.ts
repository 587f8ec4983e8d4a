import type { Words } from "../../shape.ts";
import type { limits as zh } from "../../zh/settings/limits.ts";

export const limits = {
  lead: "Numbers that law or rule leaves to the organisation; a change counts from now on and is kept in the audit log",
  representatives: "Representatives of joint complainants",
  attempts: "Contact attempts before “no answer”",
  spotAnswer: "Wait for an answer to a call from the spot",
  groupPeople: "Group incident: from so many people",
  groupDays: "Group incident: within so many days",
  majorPeople: "Major complaint: from so many people",
  hint: {
    representatives: "The first customer included; Chinese bank and insurance complaints: at most 5",
    attempts: "On different days or channels; at most two count on one day",
    spotAnswer: "After that, the next in the line is called",
    groupPeople: "Different people telling of one event: the emergency checklist starts; the organisation's own number",
    groupDays: "By the days of receipt; they need not be the last ones",
    majorPeople:
      "Chinese bank and insurance complaints (2020 No. 3) as remembered: 20, to be checked; the regulator is told",
  },
  unit: {
    representatives: "persons",
    attempts: "attempts",
    spotAnswer: "minutes",
    groupPeople: "people",
    groupDays: "days",
    majorPeople: "people",
  },
  between: "a whole number from {least} to {most}",
  readOnly: "Changed by an administrator",
} satisfies Words<typeof zh>;
