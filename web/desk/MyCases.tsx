import "./MyCases.css";
import { Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useMay, useSession } from "../shell/session/session.ts";
import { ButtonInside, buttonClass } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { useNow } from "../ui/now.ts";
import { SectionHead } from "../ui/SectionHead.tsx";
import { Seg } from "../ui/Seg.tsx";
import { Table } from "../ui/Table.tsx";
import { useFormat } from "../words/use-format.ts";
import { useVocabulary } from "../words/use-vocabulary.ts";
import { caseColumns } from "./case-columns.tsx";
import type { DeskData, MyCase } from "./desk-data.ts";
import { TakeNext } from "./TakeNext.tsx";
import { TimeRuler } from "./TimeRuler.tsx";
import { useWhy } from "./use-why.ts";

export const DESK_SORTS = ["urgent", "due", "-severity", "contact"] as const;
export type DeskSort = (typeof DESK_SORTS)[number];

/** My cases in the chosen order; the focused row explains its deadline. */
export function MyCases(props: { desk: DeskData | undefined; sort: DeskSort; onSort: (sort: DeskSort) => void }) {
  const { desk, sort, onSort } = props;
  const { t } = useTranslation("desk");
  const { locale } = useFormat();
  const word = useVocabulary();
  const { id: me } = useSession();
  const now = useNow();
  const navigate = useNavigate();
  const rows = desk?.mine ?? [];
  const { why, toggle, follow } = useWhy(rows, now);
  const open = (row: MyCase) =>
    void navigate({ to: "/cases/$caseId" as "/desk", params: { caseId: row.caseId } as never });
  const count = desk?.mineCount ?? 0;
  return (
    <section className="mine" aria-labelledby="desk-mine">
      <SectionHead
        id="desk-mine"
        title={t("mine.title")}
        note={count > 0 && t("mine.note", { count, by: t(`mine.by.${sort}`) })}
        end={
          <>
            <TakeNext />
            <Seg
              label={t("mine.sort")}
              value={sort}
              onChange={onSort}
              options={DESK_SORTS.map((value) => ({
                value,
                label: t(`mine.${value}`),
                title: value === "urgent" ? t("mine.urgentHow") : undefined,
              }))}
            />
          </>
        }
      />
      <Table
        main
        label={t("mine.title")}
        columns={caseColumns({ t, locale, word, now, me, why, onWhy: toggle })}
        rows={rows}
        idOf={(row) => row.caseId}
        nameOf={(row) => `${row.number} ${row.title}`}
        onOpen={open}
        onFocusRow={follow}
        below={(row) => (row.caseId === why && row.nextDueFrom ? <TimeRuler row={row} /> : null)}
        reading={!desk}
        empty={<NoCases />}
      />
      {desk && count > rows.length && (
        <Link className="all" to={"/cases" as "/desk"} search={{ owner: "me" } as never}>
          {t("mine.all", { count })}
        </Link>
      )}
    </section>
  );
}

function NoCases() {
  const { t } = useTranslation("desk");
  const mayAssign = useMay("case.assign");
  return (
    <EmptyState what={t("mine.empty")} how={t("mine.emptyHow")}>
      <Link to={"/intake" as "/desk"} className={buttonClass({ look: "text" })}>
        <ButtonInside>{t("mine.take")}</ButtonInside>
      </Link>
      {mayAssign && (
        <Link
          to={"/cases" as "/desk"}
          search={{ owner: "none", state: "received" } as never}
          className={buttonClass({ look: "text" })}
        >
          <ButtonInside>{t("mine.unowned")}</ButtonInside>
        </Link>
      )}
    </EmptyState>
  );
}
