import { useTranslation } from "react-i18next";
import { STATES } from "../../../src/cases/rules/states.ts";
import { useSession } from "../../shell/session/session.ts";
import { serverNow } from "../../ui/now.ts";
import { useFormat } from "../../words/use-format.ts";
import { isPast } from "../acts/act-faults.ts";
import { type EditorTab, useHere } from "../case-here.ts";
import type { Note, Reply, Task } from "./drafts.ts";

/** Why something cannot be sent yet: the sentence beside the button, its rule, and where clicking leads. */
export interface Block {
  say: string;
  rule?: string;
  lead?: string;
  /** Only something to type is missing: said quietly. */
  typed?: boolean;
}

/** Whether the server allows it is read from its answer; the sentence only explains a no that is already there. */
export function useBlocks(writing: { reply: Reply; note: Note; task: Task }): Record<EditorTab, Block | null> {
  const { t } = useTranslation("case");
  const me = useSession();
  const format = useFormat();
  const { page } = useHere();
  const { case: c, acts, moves } = page;
  const empty = (text: string): Block | null => (text.trim() ? null : { say: t("editor.empty"), typed: true });
  const noReply = (): Block => {
    if (c.state === "received") return { say: t("editor.received"), rule: "R1", lead: "accept" };
    if (STATES[c.state].ended) return { say: t("editor.ended"), rule: "R10", lead: "reopen" };
    if (!c.ownerName) return { say: t("editor.noOwner"), rule: "R2" };
    if (c.ownerId !== me.id) return { say: t("editor.notOwner", { name: c.ownerName }), rule: "R2", lead: "ask_owner" };
    return { say: t("editor.notYou") };
  };
  const noTask = (): Block => {
    if (c.state === "received") return { say: t("editor.taskReceived"), rule: "R1", lead: "accept" };
    if (STATES[c.state].ended) return { say: t("editor.ended"), rule: "R10", lead: "reopen" };
    if (c.ownerId !== me.id && c.ownerName) return { say: t("editor.taskNotOwner", { name: c.ownerName }), rule: "R2" };
    if (!c.businessNeed) return { say: t("editor.needRestated"), rule: "R3", lead: "restate_need" };
    if (moves.includes("understand")) return taskNotUnderstood();
    return { say: t("editor.noTask") };
  };
  /** R3: what makes a case understood comes first, then the word that it is. */
  const taskNotUnderstood = (): Block => {
    const lack = page.eightSteps.slice(0, 3).flatMap((step) => step.lacks)[0];
    return lack && lack.field !== "understood"
      ? { say: t("editor.taskLacks", { lack: lack[format.locale] }), rule: "R3", lead: lack.field }
      : { say: t("editor.taskUnderstood"), rule: "R3", lead: "understood" };
  };
  const past = (what: "nextWord" | "due", at: string | null): Block | null =>
    isPast(at, serverNow()) ? { say: t("editor.isPast", { what: t(`editor.${what}`) }), typed: true } : null;
  const { department, dueAt } = writing.task;
  const lacksOfTask = (): Block | null => {
    if (!department) return { say: t("editor.noDepartment"), typed: true };
    return dueAt ? past("due", dueAt) : { say: t("editor.noDue"), typed: true };
  };
  return {
    reply: acts.includes("message")
      ? (empty(writing.reply.text) ?? past("nextWord", writing.reply.nextWordAt))
      : noReply(),
    note: acts.includes("note") ? empty(writing.note.text) : { say: t("editor.notYou") },
    task: moves.includes("dispatch_task") ? (empty(writing.task.text) ?? lacksOfTask()) : noTask(),
  };
}
