import "./MyCases.css";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay } from "../shell/session/session.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { useNow } from "../ui/now.ts";
import { SectionHead } from "../ui/SectionHead.tsx";
import { Table } from "../ui/Table.tsx";
import { useFormat } from "../words/use-format.ts";
import { useVocabulary } from "../words/use-vocabulary.ts";
import { caseColumns } from "./case-columns.tsx";
import type { WatchedGroup } from "./desk-data.ts";
import { TimeRuler } from "./TimeRuler.tsx";

/** Cases under the headings that say why they stand here: what is late in the team, what came a second time, my own. */
export function WatchTable(props: {
  of: "team" | "second" | "involved" | "lately";
  groups: readonly WatchedGroup[];
  /** The list of the page that J and K move in. */
  main: boolean;
}) {
  const { of, groups, main } = props;
  const { t } = useTranslation("desk");
  const { locale } = useFormat();
  const word = useVocabulary();
  const now = useNow();
  const navigate = useNavigate();
  const assigns = useMay("case.assign");
  const [why, setWhy] = useState<string | null>(null);
  // A case may hold several referrals, which the sentence above counts.
  const counted = ({ watched, items, more }: WatchedGroup) =>
    t(more ? "watch.least" : watched === "referred" ? "watch.cases" : "watch.count", { count: items.length });
  const heads = new Map(
    groups.flatMap((group) => {
      const head = [t(`watch.is.${group.watched}`), of !== "lately" && counted(group)].filter(Boolean).join(" · ");
      return group.items.map((row) => [row.caseId, head] as const);
    }),
  );
  const [only] = groups;
  return (
    <section className="mine" aria-labelledby="desk-watch">
      <SectionHead
        id="desk-watch"
        title={t(`watch.${of}.title`)}
        note={of === "involved" && only ? counted(only) : undefined}
        end={<Link to={"/cases" as "/desk"}>{t("watch.all")}</Link>}
      />
      <Table
        main={main}
        label={t(`watch.${of}.title`)}
        columns={caseColumns({ t, locale, word, now, owners: true, assigns, why, onWhy: setWhy })}
        rows={groups.flatMap((group) => group.items)}
        idOf={(row) => row.caseId}
        nameOf={(row) => `${row.number} ${row.title}`}
        groupOf={(row) => (of === "involved" ? null : (heads.get(row.caseId) ?? null))}
        onOpen={(row) => void navigate({ to: "/cases/$caseId" as "/desk", params: { caseId: row.caseId } as never })}
        below={(row) => (row.caseId === why && row.nextDueFrom ? <TimeRuler row={row} /> : null)}
        empty={<EmptyState what={t(`watch.${of}.empty`)} how={t(`watch.${of}.emptyHow`)} />}
      />
    </section>
  );
}
