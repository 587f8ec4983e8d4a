import { useTranslation } from "react-i18next";
import { listCards } from "../../src/spot/contract.ts";
import { useList } from "../shell/client/use-read.ts";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { SectionHead } from "../ui/SectionHead.tsx";
import { Signal } from "../ui/Signal.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { Time } from "../ui/Time.tsx";

/** For supervisors: cards that are neither a case yet nor closed, oldest first. */
export function OpenCards({ looked, onLook }: { looked?: string; onLook: (spotId: string) => void }) {
  const { t } = useTranslation("spot");
  const list = useList(listCards, {});
  return (
    <aside className="spot-open">
      <SectionHead title={t("open.title")} note={list.rows.length || undefined} />
      {list.refusal && <RefusalBox refusal={list.refusal} />}
      {list.reading && <Skeleton lines={3} />}
      {!list.reading && list.rows.length === 0 && <EmptyState what={t("open.none")} how={t("open.noneHow")} />}
      <ul>
        {list.rows.map((row) => (
          <li key={row.spotId}>
            <button type="button" aria-current={row.spotId === looked || undefined} onClick={() => onLook(row.spotId)}>
              <b className="el">{row.place ?? row.departmentName}</b>
              <span className="m nw">
                <Time at={row.startedAt} />
              </span>
              <span className="m el">{row.openedByName}</span>
              {row.danger && (
                <Signal tone="red" icon="warning" small>
                  {t("open.danger")}
                </Signal>
              )}
            </button>
          </li>
        ))}
      </ul>
      {list.onMore && (
        <Button look="text" onClick={list.onMore} busy={list.readingMore}>
          …
        </Button>
      )}
    </aside>
  );
}
