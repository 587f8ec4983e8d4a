import "./TaskCard.css";
import { useTranslation } from "react-i18next";
import type { TaskShape } from "../../../src/cases/contract/shapes.ts";
import { CitedPieces } from "../../evidence/CitedPieces.tsx";
import { ClockMark } from "../../ui/ClockChip.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { useNow } from "../../ui/now.ts";
import { Signal } from "../../ui/Signal.tsx";
import { useFormat } from "../../words/use-format.ts";
import { useVocabulary } from "../../words/use-vocabulary.ts";
import { useHere } from "../case-here.ts";
import { taskClock } from "../clock-facts.ts";
import { Entry } from "./Entry.tsx";
import { TaskActs } from "./TaskActs.tsx";

/** An internal task: the question, the need it carries, the answer with its finding, its clock, and what may be done. */
export function TaskCard({ task, at }: { task: TaskShape; at: string }) {
  const { t } = useTranslation("casestory");
  const word = useVocabulary();
  const format = useFormat();
  const now = useNow();
  const open = task.state !== "answered" && task.state !== "cancelled";
  const who = task.answeredByName ? `${task.departmentName} · ${task.answeredByName}` : task.departmentName;
  return (
    <Entry
      at={at}
      who={task.departmentName}
      className="task"
      label={`${t("task.title", { ordinal: task.ordinal })} · ${who}`}
    >
      <div className="card" data-field={fieldOf(task, open)}>
        <header>
          <Icon name="task" size="s" />
          <b>{who}</b>
          <span className="m el">
            {t("task.sent", {
              kind: t(`task.kind.${task.kind}`),
              ordinal: task.ordinal,
              time: format.dayTime(task.dispatchedAt, now),
              name: task.askedByName,
            })}
          </span>
          <span className="right">
            <TaskClock task={task} />
          </span>
        </header>
        <p className="q">
          <span className="m">{t("task.question")}</span>
          {task.question}
        </p>
        {open && (
          <p className="q t2">
            <span className="m">{t("task.need")}</span>
            {task.need}
          </p>
        )}
        {task.answer && (
          <p className="q">
            <span className="m">{t("task.answer")}</span>
            {task.answer}{" "}
            {task.finding && (
              <Signal tone="grey" icon="upheld" boxed>
                {word("finding", task.finding)}
              </Signal>
            )}{" "}
            <Uninvolved task={task} />
          </p>
        )}
        {task.handBackReason && open && (
          <p className="q t2">
            <span className="m">
              <Icon name="undo" size="xs" />
            </span>
            {t("task.handedBack", { reason: task.handBackReason })}
            {task.arbiterName && <span className="m"> {t("task.arbiter", { name: task.arbiterName })}</span>}
          </p>
        )}
        <CitedPieces caseId={task.caseId} usedId={task.taskId} />
        <TaskActs task={task} />
      </div>
    </Entry>
  );
}

/** `剩24分` while there is time; past it, by how much. */
function Left({ ms }: { ms: number }) {
  const { t } = useTranslation("ui");
  const format = useFormat();
  const time = format.duration(ms);
  return <>{ms > 0 ? t("left", { time }) : time}</>;
}

/** R11: whether who found it is uninvolved. Where nobody is named as complained about, there is nothing to be involved in. */
function Uninvolved({ task }: { task: TaskShape }) {
  const { t } = useTranslation("casestory");
  const { complainedPersonName, complainedDepartmentName } = useHere().page.case;
  const confirmer = useConfirmer(task);
  if (!task.confirmedAt) return <span className="m">{t("task.statement")}</span>;
  if (confirmer) return <span className="m">{t("task.confirmedBy", { name: confirmer })}</span>;
  if (!complainedPersonName && !complainedDepartmentName) return null;
  return <span className="m">{t("task.confirmed")}</span>;
}

/** Who confirmed a finding that was only a statement (R11); null when the answer stood by itself. */
function useConfirmer(task: TaskShape): string | null {
  const { page } = useHere();
  const told = page.story.find(
    (entry) => entry.kind === "event" && entry.event === "finding_confirmed" && entry.body.task === task.ordinal,
  );
  return told?.kind === "event" ? told.actorName : null;
}

/** The name under which lacks and refusals find the card. */
function fieldOf(task: TaskShape, open: boolean): string {
  if (task.allowed.includes("answer")) return "answer_task";
  if (open) return "open_tasks";
  return task.state === "answered" && !task.confirmedAt ? "confirm_finding" : `task_${task.ordinal}`;
}

/** Running: what its clock says. Ended: how much early or late. */
function TaskClock({ task }: { task: TaskShape }) {
  const { t } = useTranslation("casestory");
  const format = useFormat();
  const now = useNow();
  if (task.state === "cancelled") return <span className="m">{t("task.state.cancelled")}</span>;
  if (task.answeredAt) {
    const early = Date.parse(String(task.dueAt)) - Date.parse(String(task.answeredAt));
    const time = format.duration(early);
    return early >= 0 ? (
      <Signal tone="green" icon="check" small>
        {t("task.early", { time })}
      </Signal>
    ) : (
      <Signal tone="grey" icon="clock" small>
        {t("task.late", { time })}
      </Signal>
    );
  }
  const stands =
    task.state === "handed_back"
      ? t("task.state.handed_back")
      : task.state === "arbitration"
        ? t("task.state.arbitration", { name: task.arbiterName ?? "" })
        : t("task.due", { time: format.dayTime(task.dueAt, now) });
  return (
    <span className="row" title={format.exact(task.dueAt)}>
      <span className="m">{stands}</span>
      <ClockMark clock={taskClock(task)} small>
        <Left ms={Date.parse(String(task.dueAt)) - now.getTime()} />
      </ClockMark>
    </span>
  );
}
