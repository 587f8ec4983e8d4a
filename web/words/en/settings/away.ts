import type { Words } from "../../shape.ts";
import type { away as zh } from "../../zh/settings/away.ts";

export const away = {
  title: "Absence and deputy",
  hint: "While you are away, new cases go to others; your deputy works on your cases and hands them back by itself",
  none: "No absence entered.",
  enter: "Enter an absence",
  period: "{from} – {until}",
  running: "Now",
  deputyIs: "{name} stands in",
  noDeputy: "No deputy: reminders go to the supervisor",
  enteredBy: "entered by {name}",
  back: "I am back",
  callOff: "Call off",
  backDone: "Back at work; the deputy's time has ended",
  calledOff: "The absence is called off",
  why: "Reason",
  whyHint: "Seen only by the person, their supervisor and administrators",
  kind: { leave: "Leave", sick: "Sick", training: "Training", travel: "Travel", other: "Other" },
  from: "From",
  until: "Until",
  deputy: "Deputy",
  deputyHint: "Sees the cases of {name} and answers their customers, except where they have to step aside",
  you: "yourself",
  nobody: "nobody",
  entered: "Absence entered. Deputy: {deputy}",
  leavesAlone: "Entered. You were to stand in for {names}; they and their supervisors have been told",
} satisfies Words<typeof zh>;
