import { useTranslation } from "react-i18next";
import type { MergedCase } from "../../src/matters/contract/matter.ts";
import { useNow } from "../ui/now.ts";
import { Time } from "../ui/Time.tsx";
import { useFormat } from "../words/use-format.ts";
import { useVocabulary } from "../words/use-vocabulary.ts";
import { CaseLine } from "./CaseLine.tsx";

/** A case that went into this one: who brought it, why it is here, all that was said, and what may be done. */
export function MergedLine({ one, onWrite, onUndo }: { one: MergedCase; onWrite: () => void; onUndo: () => void }) {
  const { t } = useTranslation("matters");
  const word = useVocabulary();
  const format = useFormat();
  const now = useNow();
  const name = one.customerName || t("anonymous");
  return (
    <li>
      <div className="row">
        <b>{name}</b>
        <span className="m">
          <CaseLine.To caseId={one.caseId}>{one.number}</CaseLine.To>
        </span>
      </div>
      <div className="m">
        {word("channel", one.channel)} · <Time at={one.receivedAt} />
        {one.pieces > 0 && ` · ${t("pieces", { count: one.pieces })}`}
      </div>
      <div className="m">
        {t("mergedBy", { name: one.mergedByName, day: format.dayShort(one.mergedAt, now), reason: one.reason })}
      </div>
      <details>
        <summary>{t("said", { count: one.said.length + 1 })}</summary>
        <div className="said">
          <Said who={name} at={one.receivedAt} text={one.words} />
          {one.said.map((said) => (
            <Said
              key={said.id}
              who={said.direction === "in" ? name : `${t("us")} ${said.authorName}`}
              at={said.at}
              text={said.body}
            />
          ))}
        </div>
      </details>
      {(one.mayWrite || one.mayUndo) && (
        <div className="acts">
          {one.mayWrite && (
            <button type="button" className="lk" onClick={onWrite}>
              {t("write.act", { name })}
            </button>
          )}
          {one.mayUndo && (
            <button type="button" className="lk" onClick={onUndo}>
              {t("undo.act")}
            </button>
          )}
        </div>
      )}
    </li>
  );
}

function Said({ who, at, text }: { who: string; at: string; text: string }) {
  return (
    <div>
      <span className="m">
        {who} · <Time at={at} />
      </span>
      <p>{text}</p>
    </div>
  );
}
