import { useTranslation } from "react-i18next";
import { useNow } from "../../ui/now.ts";
import { Signal } from "../../ui/Signal.tsx";
import { useFormat } from "../../words/use-format.ts";
import { type BackupRow, useSize } from "./backup-columns.tsx";

/** Whether there is a backup that can be restored, in one line. */
export function StateLine({ runs, on }: { runs: readonly BackupRow[]; on: boolean }) {
  const { t } = useTranslation("settings");
  const format = useFormat();
  const now = useNow();
  const size = useSize();
  const last = runs.find(({ state }) => state !== "running");
  const good = runs.find(({ state, removedAt }) => state === "done" && !removedAt);
  return (
    <div className="bstate">
      {good?.finishedAt && (
        <Signal tone="green" icon="check">
          {t("backups.last", { time: format.dayTime(good.finishedAt, now), size: size(good.bytes) })}
        </Signal>
      )}
      {last?.state === "failed" && (
        <>
          <Signal tone="red" icon="stop">
            {t("backups.lastFailed")}
          </Signal>
          <span className="t2">{last.failure?.[format.locale]}</span>
        </>
      )}
      {!good && last?.state !== "failed" && on && <span>{t("backups.none")}</span>}
      {!on && (
        <>
          <Signal tone="amber" icon="warning">
            {t("backups.off")}
          </Signal>
          <span className="t2">{t("backups.offHow")}</span>
        </>
      )}
    </div>
  );
}
