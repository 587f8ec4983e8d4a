import { useTranslation } from "react-i18next";
import { sendMessage, writeNote } from "../../../src/cases/contract/handling.ts";
import { dispatchTask } from "../../../src/cases/contract/tasks.ts";
import { useCommand } from "../../shell/client/use-command.ts";
import { useDraft } from "../../shell/draft/use-draft.ts";
import { toast } from "../../ui/Toast.tsx";
import { customerOf, type EditorTab, useHere } from "../case-here.ts";
import { toldBy } from "../told-by.ts";
import type { Note, Reply, Task } from "./drafts.ts";
import { type Block, useBlocks } from "./use-blocks.ts";

/** The three things that can be written here, each a draft of its own on the server, and sending the one on screen. */
export function useWriting(tab: EditorTab) {
  const { t } = useTranslation("case");
  const { page } = useHere();
  const { caseId } = page.case;
  const reply = useDraft<Reply>(`case:${caseId}:reply`, { text: "", nextWordAt: null }, caseId);
  const note = useDraft<Note>(`case:${caseId}:note`, { text: "", mentions: [] }, caseId);
  const task = useDraft<Task>(`case:${caseId}:task`, { text: "", department: null, dueAt: null }, caseId);
  const commands = { reply: useCommand(sendMessage), note: useCommand(writeNote), task: useCommand(dispatchTask) };
  const blocks = useBlocks({ reply: reply.value, note: note.value, task: task.value });
  const block: Block | null = blocks[tab];
  const sends: Record<EditorTab, () => Promise<unknown>> = {
    reply: () => {
      const { text, nextWordAt, channel = toldBy(page) } = reply.value;
      return commands.reply.run({ caseId, body: text.trim(), channel, ...(nextWordAt && { nextWordAt }) });
    },
    note: () =>
      commands.note.run({ caseId, body: note.value.text.trim(), mentions: note.value.mentions.map(({ id }) => id) }),
    task: () =>
      commands.task.run({
        caseId,
        question: task.value.text.trim(),
        departmentId: task.value.department?.id ?? "",
        dueAt: task.value.dueAt ?? "",
      }),
  };
  const drafts = { reply, note, task };
  const done: Record<EditorTab, () => string> = {
    reply: () => t("editor.sent", { name: customerOf(page) || t("side.anonymous") }),
    note: () => t("editor.noted"),
    task: () => t("editor.dispatched", { name: task.value.department?.label ?? "" }),
  };
  const send = async () => {
    if (block || commands[tab].busy) return;
    const said = done[tab]();
    const draft = drafts[tab];
    const sent = draft.value as never;
    if (!(await sends[tab]())) return;
    void draft.drop(sent);
    toast(said);
  };
  return { reply, note, task, draft: drafts[tab], command: commands[tab], block, send };
}
export type Writing = ReturnType<typeof useWriting>;
