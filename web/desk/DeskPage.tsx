import "./Desk.css";
import { useTranslation } from "react-i18next";
import { viewDesk } from "../../src/cases/contract.ts";
import { useRead } from "../shell/client/use-read.ts";
import { Page } from "../shell/frame/Page.tsx";
import { useMay } from "../shell/session/session.ts";
import { useAddress } from "../shell/use-address.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { useNow } from "../ui/now.ts";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { SectionHead } from "../ui/SectionHead.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { useFormat } from "../words/use-format.ts";
import { Approvals } from "./Approvals.tsx";
import { DaySentence } from "./DaySentence.tsx";
import { Drafts } from "./Drafts.tsx";
import type { DeskData } from "./desk-data.ts";
import { Goals } from "./Goals.tsx";
import { DESK_SORTS, type DeskSort, MyCases } from "./MyCases.tsx";
import { Promises } from "./Promises.tsx";
import { Tasks } from "./Tasks.tsx";
import { TaskTable } from "./TaskTable.tsx";

const FRESH = 5000;

/** The start and the end of the day: what is late, what is due, what waits for me, and how the team stands. */
export default function DeskPage() {
  const { t } = useTranslation("desk");
  const format = useFormat();
  const now = useNow();
  const [{ sort: asked }, setAddress] = useAddress();
  const sort: DeskSort = DESK_SORTS.find((one) => one === asked) ?? "due";
  const { data: desk, error, refetch } = useRead(viewDesk, { sort }, { keep: true, fresh: FRESH });
  const setSort = (next: DeskSort) => setAddress({ sort: next === "due" ? undefined : next });
  return (
    <Page title={t("title")} meta={format.headDate(now)} className="p-desk">
      {error && !desk && <RefusalBox refusal={error.refusal} onWayOut={() => void refetch()} />}
      <div className="desk">
        <Work desk={desk} sort={sort} onSort={setSort} />
        <Beside desk={desk} />
      </div>
    </Page>
  );
}

/** At the left: my cases or my department's tasks, whichever this person's work is; then what waits for me. */
function Work({
  desk,
  sort,
  onSort,
}: {
  desk: DeskData | undefined;
  sort: DeskSort;
  onSort: (sort: DeskSort) => void;
}) {
  const handles = useMay("case.handle");
  const answers = useMay("task.answer");
  const format = useFormat();
  const now = useNow();
  const beside = handles && desk ? desk.tasks : [];
  const approvals = desk?.approvals ?? [];
  const today = format.dayShort(now, now);
  const tasksDue = (desk?.tasks ?? []).filter(
    (task) => new Date(task.dueAt) <= now || format.dayShort(task.dueAt, now) === today,
  ).length;
  return (
    <div className="dl">
      {desk && <DaySentence desk={desk} tasksDue={tasksDue} />}
      {handles ? <MyCases desk={desk} sort={sort} onSort={onSort} /> : answers ? <TaskTable /> : <Welcome />}
      {(beside.length > 0 || approvals.length > 0) && (
        <div className="duo">
          {beside.length > 0 && <Tasks tasks={beside} />}
          {approvals.length > 0 && <Approvals approvals={approvals} />}
        </div>
      )}
    </div>
  );
}

/** At the right: promised words, drafts, goals; what a role has no part in is left out. */
function Beside({ desk }: { desk: DeskData | undefined }) {
  const handles = useMay("case.handle");
  return (
    <aside className="dr side">
      {!desk && <Skeleton lines={8} />}
      {desk && handles && <Promises promises={desk.promises} />}
      {desk && desk.drafts.length > 0 && <Drafts drafts={desk.drafts} />}
      {desk && <Goals goals={desk.goals} />}
    </aside>
  );
}

/** For people whose part is to take complaints and pass them on. */
function Welcome() {
  const { t } = useTranslation("desk");
  return (
    <section aria-labelledby="desk-welcome">
      <SectionHead id="desk-welcome" title={t("welcome.title")} />
      <EmptyState what={t("welcome.what")} how={t("welcome.how")} />
    </section>
  );
}
