import { useTranslation } from "react-i18next";
import { useSession } from "../shell/session/session.ts";
import { ClockMark } from "../ui/ClockChip.tsx";
import { nearFrom } from "../ui/near.ts";
import { SectionHead } from "../ui/SectionHead.tsx";
import { Time } from "../ui/Time.tsx";
import { CaseLink } from "./CaseLink.tsx";
import type { DeskData } from "./desk-data.ts";

/** Questions to my department, nearest due first, beside the cases. */
export function Tasks({ tasks }: { tasks: DeskData["tasks"] }) {
  const { t } = useTranslation("desk");
  const { department } = useSession();
  const note = department
    ? t("tasks.note", { department: department.name, count: tasks.length })
    : String(tasks.length);
  return (
    <section id="tasks" aria-labelledby="desk-tasks">
      <SectionHead id="desk-tasks" title={t("tasks.title")} note={note} />
      <ul className="lst">
        {tasks.map((task) => (
          <li key={task.taskId}>
            <div className="grow">
              <CaseLink caseId={task.caseId} className="ct el" title={task.question}>
                {task.question}
              </CaseLink>
              <div className="m el">
                {task.state === "arbitration"
                  ? `${t("tasks.arbitration")} · ${task.caseNumber}`
                  : t("tasks.of", { from: task.askedByName, number: task.caseNumber })}
              </div>
            </div>
            <ClockMark
              small
              clock={{ state: "normal", due: task.dueAt, nearAt: nearFrom(task.dispatchedAt, task.dueAt) }}
            >
              <span className="when">
                <Time at={task.dueAt} />
              </span>
            </ClockMark>
          </li>
        ))}
      </ul>
    </section>
  );
}
