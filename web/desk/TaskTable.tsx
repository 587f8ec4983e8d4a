import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { listTasks, type TaskShape } from "../../src/cases/contract.ts";
import { useList } from "../shell/client/use-read.ts";
import { useSession } from "../shell/session/session.ts";
import { ClockChip } from "../ui/ClockChip.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { nearFrom } from "../ui/near.ts";
import { useNow } from "../ui/now.ts";
import { PagedTable } from "../ui/PagedTable.tsx";
import { usedOf } from "../ui/row-clock.ts";
import { SectionHead } from "../ui/SectionHead.tsx";
import type { Column } from "../ui/Table.tsx";
import { useFormat } from "../words/use-format.ts";
import { CaseLink } from "./CaseLink.tsx";
import { DUE_WIDTH } from "./case-columns.tsx";
import { InStead } from "./InStead.tsx";

/** The tasks of my department as the page's main list, for people who answer questions and own no cases. */
export function TaskTable() {
  const { t } = useTranslation("desk");
  const { locale } = useFormat();
  const now = useNow();
  const navigate = useNavigate();
  const { department } = useSession();
  const list = useList(listTasks, { scope: "department" });
  const columns: Column<TaskShape>[] = [
    {
      key: "due",
      head: t("head.due"),
      width: DUE_WIDTH[locale],
      cell: (task) => (
        <ClockChip
          clock={{ state: "normal", due: task.dueAt, nearAt: nearFrom(task.dispatchedAt, task.dueAt) }}
          what={task.state === "arbitration" ? t("tasks.arbitration") : t("due.task")}
          used={usedOf({ nextDueAt: task.dueAt, nextDueFrom: task.dispatchedAt }, now)}
        />
      ),
    },
    {
      key: "question",
      head: t("tasks.question"),
      cell: (task) => (
        <>
          <CaseLink caseId={task.caseId} className="ct el" title={task.question}>
            {task.question}
          </CaseLink>
          <div className="m el">
            <InStead of={task.standsInFor} />
            {t("tasks.need", { need: task.need })}
          </div>
        </>
      ),
    },
    {
      key: "case",
      head: t("head.case"),
      width: 260,
      hideBelow: 700,
      cell: (task) => (
        <>
          <div className="el t2">{task.caseTitle}</div>
          <div className="m el">{t("tasks.of", { from: task.askedByName, number: task.caseNumber })}</div>
        </>
      ),
    },
  ];
  return (
    <section className="mine" id="tasks" aria-labelledby="desk-tasks">
      <SectionHead id="desk-tasks" title={t("tasks.title")} note={department?.name} />
      <PagedTable
        main
        label={t("tasks.title")}
        columns={columns}
        list={list}
        idOf={(task) => task.taskId}
        nameOf={(task) => task.question}
        onOpen={(task) => void navigate({ to: "/cases/$caseId" as "/desk", params: { caseId: task.caseId } as never })}
        empty={<EmptyState what={t("tasks.empty")} how={t("tasks.emptyHow")} />}
      />
    </section>
  );
}
