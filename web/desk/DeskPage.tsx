import "./Desk.css";
import { useTranslation } from "react-i18next";
import { viewDesk } from "../../src/cases/contract.ts";
import { useRead } from "../shell/client/use-read.ts";
import { Page } from "../shell/frame/Page.tsx";
import { useMay, useSession } from "../shell/session/session.ts";
import { useAddress } from "../shell/use-address.ts";
import { useNow } from "../ui/now.ts";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { useFormat } from "../words/use-format.ts";
import { Accounted } from "./Accounted.tsx";
import { Approvals } from "./Approvals.tsx";
import { DaySentence } from "./DaySentence.tsx";
import { Drafts } from "./Drafts.tsx";
import type { DeskData, House } from "./desk-data.ts";
import { EightSteps } from "./EightSteps.tsx";
import { FirstSteps } from "./FirstSteps.tsx";
import { Goals } from "./Goals.tsx";
import { HouseFacts } from "./HouseFacts.tsx";
import { MayDo } from "./MayDo.tsx";
import { DESK_SORTS, type DeskSort, MyCases } from "./MyCases.tsx";
import { Promises } from "./Promises.tsx";
import { Tasks } from "./Tasks.tsx";
import { TaskTable } from "./TaskTable.tsx";
import { WatchTable } from "./WatchTable.tsx";

const FRESH = 5000;

/** The start and the end of the day: what is late, what is due, what waits for me, and how the team stands. */
export default function DeskPage() {
  const { t } = useTranslation("desk");
  const format = useFormat();
  const now = useNow();
  const [{ sort: asked }, setAddress] = useAddress();
  const sort: DeskSort = DESK_SORTS.find((one) => one === asked) ?? "urgent";
  const { data: desk, error, refetch } = useRead(viewDesk, { sort }, { keep: true, fresh: FRESH });
  const setSort = (next: DeskSort) => setAddress({ sort: next === "urgent" ? undefined : next });
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

/** At the left: what this person's day begins with, by what they may do; then what else waits for them. */
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
  const watches = useWatches();
  const tasks = handles && desk ? desk.tasks : [];
  const approvals = watches || !desk ? [] : desk.approvals;
  const works = [handles, useMay("task.answer"), useMay("case.approve")].some(Boolean);
  return (
    <div className="dl">
      {desk && works && <DaySentence desk={desk} />}
      {desk?.house && <FirstSteps begun={desk.house.begun} />}
      {handles && !watches ? <MyCases desk={desk} sort={sort} onSort={onSort} /> : <Begins desk={desk} />}
      {(tasks.length > 0 || approvals.length > 0) && (
        <div className="duo">
          {tasks.length > 0 && <Tasks nearest={tasks} count={desk?.tasksCount ?? 0} />}
          {approvals.length > 0 && <Approvals approvals={approvals} />}
        </div>
      )}
    </div>
  );
}

/** The main list of those who lead no cases of their own in the first place. */
function Begins({ desk }: { desk: DeskData | undefined }) {
  const { roles } = useSession();
  const answers = useMay("task.answer");
  const approves = useMay("case.approve");
  const reads = useMay("case.read");
  const watches = useWatches();
  if (!desk) return <Skeleton lines={8} />;
  // Before there is anything to look at, the first steps stand alone.
  if (desk.house && !reads) return hasBegun(desk.house) && <HouseFacts house={desk.house} />;
  if (!reads)
    return (
      <>
        <MayDo />
        <EightSteps />
      </>
    );
  const other = answers || approves ? "involved" : "lately";
  const of = !watches ? other : roles.includes("supervisor") ? "team" : "second";
  return (
    <>
      {answers && !watches && <TaskTable />}
      <WatchTable of={of} groups={desk.watch} main={!answers || watches} />
    </>
  );
}

/** Supervisors and the second level look at other people's cases first; their approvals stand in full at the right. */
function useWatches(): boolean {
  return useMay("case.supervise");
}

function hasBegun({ begun }: House): boolean {
  return Object.values(begun).every(Boolean);
}

/** At the right: approvals of who watches, promised words, what has its account, drafts, goals; what a role has no part in is left out. */
function Beside({ desk }: { desk: DeskData | undefined }) {
  const handles = useMay("case.handle");
  const reads = useMay("case.read");
  const watches = useWatches();
  if (!desk)
    return (
      <aside className="dr side">
        <Skeleton lines={8} />
      </aside>
    );
  return (
    <aside className="dr side">
      {watches && desk.approvals.length > 0 && <Approvals approvals={desk.approvals} />}
      {handles && (!watches || desk.promises.length > 0) && <Promises promises={desk.promises} />}
      {desk.accounted.length > 0 && <Accounted items={desk.accounted} count={desk.accountedCount} />}
      {desk.drafts.length > 0 && <Drafts drafts={desk.drafts} />}
      {desk.house && reads && <HouseFacts house={desk.house} />}
      {/* Taking a complaint means little while nobody could take it over. */}
      {desk.house && !reads && (hasBegun(desk.house) ? <MayDo /> : <EightSteps />)}
      {(reads || desk.goals.some((goal) => goal.value !== null)) && <Goals goals={desk.goals} />}
    </aside>
  );
}
