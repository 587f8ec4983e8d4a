import "./House.css";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useNow } from "../ui/now.ts";
import { SectionHead } from "../ui/SectionHead.tsx";
import { Time } from "../ui/Time.tsx";
import { useFormat } from "../words/use-format.ts";
import type { House } from "./desk-data.ts";

/** What an administrator looks at: who has not come yet, which department nobody answers for, imports, the journal. */
export function HouseFacts({ house }: { house: House }) {
  const { t } = useTranslation("desk");
  const format = useFormat();
  const now = useNow();
  const named = useNamed();
  const { invited, unanswered, lastImport, lastChange } = house;
  return (
    <section aria-labelledby="desk-house">
      <SectionHead id="desk-house" title={t("house.title")} />
      <ul className="house">
        <Fact
          what={t("house.invited")}
          open={invited.count > 0}
          is={invited.count > 0 ? t("house.invitedIs", named(invited)) : t("house.invitedNone")}
          to="/settings/people"
          search={invited.count > 0 ? { state: "invited" } : undefined}
          go={t("house.goPeople")}
        />
        <Fact
          what={t("house.unanswered")}
          open={unanswered.count > 0}
          is={unanswered.count > 0 ? t("house.unansweredIs", named(unanswered)) : t("house.unansweredNone")}
          to="/settings/departments"
          go={t("house.goDepartments")}
        />
        <Fact
          what={t("house.import")}
          open={lastImport?.state === "failed" || (lastImport?.state === "done" && lastImport.rejected > 0)}
          is={<ImportSaid run={lastImport} />}
          to={lastImport ? `/imports/${lastImport.runId}` : "/imports"}
          go={t(lastImport ? "house.goImport" : "house.goImports")}
        />
        <Fact
          what={t("house.journal")}
          is={
            lastChange
              ? t("house.journalIs", { name: lastChange.byName, when: format.dayTime(lastChange.at, now) })
              : t("house.journalNone")
          }
          to="/settings/audit"
          go={t("house.goJournal")}
        />
      </ul>
    </section>
  );
}

/** Count and first names as the words take them. */
function useNamed() {
  const { t } = useTranslation("desk");
  const format = useFormat();
  return ({ count, names }: House["invited"]) => ({
    count,
    names: format.list(names) + (count > names.length ? t("house.andMore") : ""),
  });
}

function ImportSaid({ run }: { run: House["lastImport"] }) {
  const { t } = useTranslation("desk");
  if (!run) return t("house.importNone");
  const { fileName, state, dryRun, created, rejected } = run;
  const said =
    state === "done"
      ? t(dryRun ? "house.importTried" : "house.importDone", { created, rejected })
      : t(`house.${state}`);
  return (
    <>
      {fileName} · {said} · <Time at={run.at} />
    </>
  );
}

function Fact(props: {
  what: string;
  is: ReactNode;
  /** Something is to be done. */
  open?: boolean;
  to: string;
  search?: Record<string, string>;
  go: string;
}) {
  const { what, is, open, to, search, go } = props;
  return (
    <li>
      <div className="grow">
        {open ? <b>{what}</b> : what}
        <div className={open ? "t2" : "m"}>{is}</div>
      </div>
      <Link to={to as "/desk"} search={search as never}>
        {go}
      </Link>
    </li>
  );
}
