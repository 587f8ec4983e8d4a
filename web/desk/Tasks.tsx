import { useState } from "react";
import { useTranslation } from "react-i18next";
import { listTasks } from "../../src/cases/contract.ts";
import { useList } from "../shell/client/use-read.ts";
import { useSession } from "../shell/session/session.ts";
import { Button } from "../ui/Button.tsx";
import { ClockMark } from "../ui/ClockChip.tsx";
import { nearFrom } from "../ui/near.ts";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { SectionHead } from "../ui/SectionHead.tsx";
import { Time } from "../ui/Time.tsx";
import { CaseLink } from "./CaseLink.tsx";
import type { DeskData } from "./desk-data.ts";
import { InStead } from "./InStead.tsx";

/** Questions to my department, nearest due first, beside the cases; the rest of them come when asked for. */
export function Tasks({ nearest, count }: { nearest: DeskData["tasks"]; count: number }) {
  const { t } = useTranslation("desk");
  const { department } = useSession();
  const [asked, setAsked] = useState(false);
  const list = useList(listTasks, { scope: "department" }, { off: !asked });
  const tasks = list.rows.length > 0 ? list.rows : nearest;
  const left = count - tasks.length;
  const note = department ? t("tasks.note", { department: department.name, count }) : String(count);
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
                <InStead of={task.standsInFor} />
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
      {list.refusal && <RefusalBox refusal={list.refusal} onWayOut={list.again} />}
      {left > 0 && (
        <Button
          look="text"
          size="s"
          busy={(asked && list.reading) || list.readingMore}
          onClick={() => (asked ? list.onMore?.() : setAsked(true))}
        >
          {t("tasks.more", { count: left })}
        </Button>
      )}
    </section>
  );
}
