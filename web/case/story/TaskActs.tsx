import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { TaskShape } from "../../../src/cases/contract/shapes.ts";
import { answerTask } from "../../../src/cases/contract/tasks.ts";
import { FINDINGS, type Finding } from "../../../src/kernel/vocabulary.ts";
import { useCommand } from "../../shell/client/use-command.ts";
import { DraftMark } from "../../shell/draft/DraftMark.tsx";
import { useDraft } from "../../shell/draft/use-draft.ts";
import { Button } from "../../ui/Button.tsx";
import { Choice } from "../../ui/Choice.tsx";
import { goToField } from "../../ui/Field.tsx";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { toast } from "../../ui/Toast.tsx";
import { isSendKey } from "../../ui/typing.ts";
import { useVocabulary } from "../../words/use-vocabulary.ts";
import { useHere } from "../case-here.ts";
import { useRefusalWay } from "../use-refusal-way.ts";

/** What the reader may do with the task now: answering stands open in the card, the rest are buttons. */
export function TaskActs({ task }: { task: TaskShape }) {
  const { t } = useTranslation("casestory");
  const { open } = useHere();
  const rest = task.allowed.filter((act) => act !== "answer") as Exclude<TaskShape["allowed"][number], "answer">[];
  if (task.allowed.length === 0) return null;
  return (
    <>
      {task.allowed.includes("answer") && <AnswerForm task={task} />}
      {rest.length > 0 && (
        <div className="task-acts">
          {rest.map((act) => (
            <Button key={act} size="s" onClick={() => open(act, { taskId: task.taskId })}>
              {t(`task.act.${act}`)}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}

function AnswerForm({ task }: { task: TaskShape }) {
  const { t } = useTranslation("casestory");
  const word = useVocabulary();
  const { caseId, taskId } = task;
  const draft = useDraft(`case:${caseId}:answer:${taskId}`, { answer: "", finding: "" }, caseId);
  const command = useCommand(answerTask);
  const way = useRefusalWay(command.refusal);
  const why = useId();
  const { answer, finding } = draft.value;
  const lacks = !answer.trim() ? t("task.noAnswer") : !finding ? t("task.noFinding") : null;
  const send = async () => {
    const sent = draft.value;
    if (lacks || !(await command.run({ caseId, taskId, answer, finding: finding as Finding }))) return;
    void draft.drop(sent);
    toast(t("task.answered"));
  };
  return (
    <div className="task-answer">
      <TextArea
        value={answer}
        onChange={(value) => draft.set({ ...draft.value, answer: value })}
        placeholder={t("task.answerPlaceholder")}
        aria-label={t("task.act.answer")}
        rows={2}
        onKeyDown={(event) => isSendKey(event) && void send()}
      />
      <fieldset aria-label={t("task.finding")} data-field="task_finding">
        <Choice
          wrap
          value={(finding as Finding) || null}
          onChange={(value) => draft.set({ ...draft.value, finding: value })}
          options={FINDINGS.map((value) => ({ value, label: word("finding", value) }))}
        />
      </fieldset>
      <div className="row">
        <DraftMark draft={draft} />
        <span className="m right" id={why}>
          {lacks}
        </span>
        <Button
          blocked={Boolean(lacks)}
          title={lacks ?? undefined}
          aria-describedby={lacks ? why : undefined}
          onBlocked={() => goToField(answer.trim() ? "task_finding" : "answer_task")}
          busy={command.busy}
          onClick={() => void send()}
        >
          {t("task.submit")}
        </Button>
      </div>
      {command.refusal && (
        <RefusalBox
          refusal={command.refusal}
          wayOutWord={way.word}
          instead={way.instead}
          onWayOut={way.go}
          onClose={command.clear}
        />
      )}
    </div>
  );
}
