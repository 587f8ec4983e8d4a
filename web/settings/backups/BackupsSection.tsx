import "./Backups.css";
import { useTranslation } from "react-i18next";
import { askForBackup, listBackups } from "../../../src/backup/contract.ts";
import { useCommand } from "../../shell/client/use-command.ts";
import { useRead } from "../../shell/client/use-read.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { Signal } from "../../ui/Signal.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { Table } from "../../ui/Table.tsx";
import { toast } from "../../ui/Toast.tsx";
import { SectionHeader } from "../parts/SectionHeader.tsx";
import { SettingRow } from "../parts/SettingRow.tsx";
import { useBackupColumns } from "./backup-columns.tsx";
import { PlanRow } from "./PlanRow.tsx";
import { StateLine } from "./StateLine.tsx";

/** Backups: whether the last one can be restored, when the next is taken, where they lie, and how the last ones went. */
export default function BackupsSection() {
  const { t } = useTranslation("settings");
  const read = useRead(listBackups, {});
  const ask = useCommand(askForBackup);
  const columns = useBackupColumns();
  const { data } = read;
  const running = data?.runs.some(({ state }) => state === "running") ?? false;
  const start = async () => {
    if (await ask.run({})) toast(t("backups.asked"));
  };
  return (
    <>
      <SectionHeader title={t("section.backups")} note={t("backups.lead")}>
        <Button look="fill" icon="download" busy={ask.busy || running} onClick={() => void start()}>
          {t(running ? "backups.running" : "backups.now")}
        </Button>
      </SectionHeader>
      {ask.refusal && <RefusalBox refusal={ask.refusal} onClose={ask.clear} />}
      {read.error && <RefusalBox refusal={read.error.refusal} onWayOut={() => void read.refetch()} />}
      {read.isPending && <Skeleton lines={6} />}
      {data && (
        <>
          <SettingRow title={t("backups.state")}>
            <StateLine runs={data.runs} on={data.schedule.on} />
          </SettingRow>
          <PlanRow schedule={data.schedule} />
          <SettingRow title={t("backups.place")} hint={t("backups.placeHint")}>
            <code className="mono">{data.folder}</code>
          </SettingRow>
          <SettingRow title={t("backups.sealed")} hint={t("backups.sealedHint")}>
            {data.sealed ? (
              <span>{t("backups.isSealed")}</span>
            ) : (
              <Signal tone="amber" icon="warning">
                {t("backups.notSealed")}
              </Signal>
            )}
          </SettingRow>
          <SettingRow title={t("backups.restore")} hint={t("backups.restoreHint")}>
            <code className="mono">redress restore FILE --data DIR</code>
          </SettingRow>
        </>
      )}
      <Table
        main
        label={t("backups.list")}
        columns={columns}
        rows={data?.runs ?? []}
        idOf={(row) => row.id}
        nameOf={(row) => row.file}
        reading={read.isPending}
        empty={<EmptyState what={t("backups.none")} how={t("backups.noneHow")} />}
      />
    </>
  );
}
