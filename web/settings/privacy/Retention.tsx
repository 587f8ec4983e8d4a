import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AnswerOf } from "../../../src/kernel/endpoint.ts";
import { listRestricted, planRetention, releaseRestricted, viewRetention } from "../../../src/privacy/contract.ts";
import { useCommand } from "../../shell/client/use-command.ts";
import { useList, useRead } from "../../shell/client/use-read.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Field } from "../../ui/Field.tsx";
import { useNow } from "../../ui/now.ts";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { type Column, Table } from "../../ui/Table.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { toast } from "../../ui/Toast.tsx";
import { useFormat } from "../../words/use-format.ts";
import { ReasonDialog } from "../parts/ReasonDialog.tsx";
import { SettingRow } from "../parts/SettingRow.tsx";

type Row = AnswerOf<typeof listRestricted>["items"][number];
type Plan = AnswerOf<typeof viewRetention>["plan"];

/** How long ended cases are worked with and kept, and those that are only stored. */
export function Retention() {
  const { t } = useTranslation("settings");
  const read = useRead(viewRetention, {});
  const list = useList(listRestricted, {});
  const [releasing, setReleasing] = useState<Row | null>(null);
  const [changing, setChanging] = useState(false);
  const columns = useColumns(setReleasing);
  if (read.error) return <RefusalBox refusal={read.error.refusal} onWayOut={() => void read.refetch()} />;
  if (!read.data) return <Skeleton lines={6} />;
  const { plan, ...counts } = read.data;
  return (
    <>
      <SettingRow title={t("privacy.plan")} hint={t("privacy.planHint")}>
        {changing ? (
          <PlanForm old={plan} onEnd={() => setChanging(false)} />
        ) : (
          <div className="acts">
            <span>{t("privacy.planSaid", { days: plan.restrictAfterDays, years: plan.keepYears })}</span>
            <Button onClick={() => setChanging(true)}>{t("privacy.change")}</Button>
          </div>
        )}
      </SettingRow>
      <SettingRow title={t("privacy.counts")}>
        <span>{t("privacy.countsSaid", counts)}</span>
      </SettingRow>
      <Table
        main
        label={t("privacy.restricted")}
        columns={columns}
        rows={list.rows}
        idOf={(row) => row.caseId}
        nameOf={(row) => row.number}
        reading={list.reading}
        onMore={list.onMore}
        readingMore={list.readingMore}
        empty={<EmptyState what={t("privacy.restrictedNone")} how={t("privacy.restrictedHow")} />}
      />
      {releasing && <ReleaseDialog row={releasing} onClose={() => setReleasing(null)} />}
    </>
  );
}

function useColumns(onRelease: (row: Row) => void): Column<Row>[] {
  const { t } = useTranslation("settings");
  const format = useFormat();
  const now = useNow();
  const short = (at: string | null) => at && format.dayShort(at, now);
  return [
    {
      key: "number",
      head: t("privacy.number"),
      cell: (row) => (
        <>
          <span className="ct tn">{row.number}</span> <span className="m el">{row.departmentName}</span>
        </>
      ),
    },
    { key: "closed", head: t("privacy.closed"), width: 120, hideBelow: 700, cell: (row) => short(row.closedAt) },
    { key: "sealed", head: t("privacy.sealedAt"), width: 120, cell: (row) => short(row.restrictedAt) },
    {
      key: "erase",
      head: t("privacy.eraseAt"),
      width: 150,
      cell: (row) => {
        if (row.erasedAt) return <span className="m">{t("privacy.isErased")}</span>;
        return row.held ? t("privacy.isHeld") : short(row.eraseAt);
      },
    },
    {
      key: "act",
      head: <span className="sr">{t("privacy.release")}</span>,
      width: 100,
      align: "end",
      cell: (row) =>
        !row.erasedAt && (
          <Button size="s" onClick={() => onRelease(row)}>
            {t("privacy.release")}
          </Button>
        ),
    },
  ];
}

function ReleaseDialog({ row, onClose }: { row: Row; onClose: () => void }) {
  const { t } = useTranslation("settings");
  const format = useFormat();
  const now = useNow();
  const release = useCommand(releaseRestricted, { touches: ["cases"] });
  const go = async (reason: string) => {
    const done = await release.run({ caseId: row.caseId, reason });
    if (!done) return;
    toast(t("privacy.released", { until: format.dayShort(done.until, now) }));
    onClose();
  };
  return (
    <ReasonDialog
      title={`${t("privacy.release")} ${row.number}`}
      word={t("privacy.release")}
      refusal={release.refusal}
      busy={release.busy}
      onDo={(reason) => void go(reason)}
      onClose={onClose}
    >
      {t("privacy.releaseWhat")}
    </ReasonDialog>
  );
}

function PlanForm({ old, onEnd }: { old: Plan; onEnd: () => void }) {
  const { t } = useTranslation("settings");
  const { t: ui } = useTranslation("ui");
  const [days, setDays] = useState(String(old.restrictAfterDays));
  const [years, setYears] = useState(String(old.keepYears));
  const save = useCommand(planRetention);
  const go = async () => {
    if (!(await save.run({ restrictAfterDays: Number(days), keepYears: Number(years) }))) return;
    toast(t("saved"));
    onEnd();
  };
  const said = (field: string) => save.refusal?.field === field && save.refusal.message;
  return (
    <form
      noValidate
      className="dform"
      onSubmit={(event) => {
        event.preventDefault();
        void go();
      }}
    >
      {save.refusal && <RefusalBox refusal={save.refusal} onClose={save.clear} />}
      <Field label={t("privacy.restrictAfter")} name="restrictAfterDays" error={said("restrictAfterDays")}>
        <TextInput value={days} onChange={setDays} inputMode="numeric" maxLength={4} />
      </Field>
      <Field
        label={t("privacy.keepYears")}
        name="keepYears"
        hint={t("privacy.keepYearsHint")}
        error={said("keepYears")}
      >
        <TextInput value={years} onChange={setYears} inputMode="numeric" maxLength={2} />
      </Field>
      <div className="acts">
        <Button type="submit" busy={save.busy}>
          {t("save")}
        </Button>
        <Button look="text" onClick={onEnd}>
          {ui("cancel")}
        </Button>
      </div>
    </form>
  );
}
