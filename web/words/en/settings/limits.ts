import type { Words } from "../../shape.ts";
import type { limits as zh } from "../../zh/settings/limits.ts";

export const limits = {
  lead: "Numbers that law or rule leaves to the organisation; a change counts from now on and is kept in the audit log",
  representatives: "Representatives of joint complainants",
  attempts: "Contact attempts before “no answer”",
  spotAnswer: "Wait for an answer to a call from the spot",
  hint: {
    representatives: "The first customer included; Chinese bank and insurance complaints: at most 5",
    attempts: "On different days or channels; at most two count on one day",
    spotAnswer: "After that, the next in the line is called",
  },
  unit: { representatives: "persons", attempts: "attempts", spotAnswer: "minutes" },
  between: "a whole number from {least} to {most}",
  readOnly: "Changed by an administrator",
} satisfies Words<typeof zh>;
