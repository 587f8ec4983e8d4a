import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Time } from "../ui/Time.tsx";
import { useVocabulary } from "../words/use-vocabulary.ts";

/** Another case, as far as this one says of it. */
export interface Other {
  caseId: string;
  number: string;
  title: string;
  state: string;
  customerName: string;
  receivedAt: string;
  sameCustomer?: boolean;
}

/** One other case in the panel: what it is, why it stands here, and what may be done about it. */
export function CaseLine(props: {
  one: Other;
  why?: string;
  onMerge?: (one: Other) => void;
  onRepeat?: (one: Other) => void;
  onOff?: (one: Other) => void;
}) {
  const { t } = useTranslation("matters");
  const word = useVocabulary();
  const { one, why, onMerge, onRepeat, onOff } = props;
  const acts = [
    [onMerge, t("merge.act")],
    [onRepeat, t("repeat.act")],
    [onOff, t("repeat.off")],
  ] as const;
  return (
    <li>
      <To caseId={one.caseId} title={one.title}>
        {one.title}
      </To>
      <div className="m el">
        {one.number} · {word("state", one.state as "received")}
        {one.customerName && ` · ${one.customerName}`} · <Time at={one.receivedAt} />
      </div>
      {why && <div className="m">{why}</div>}
      {acts.some(([act]) => act) && (
        <div className="acts">
          {acts.map(
            ([act, label]) =>
              act && (
                <button key={label} type="button" className="lk" onClick={() => act(one)}>
                  {label}
                </button>
              ),
          )}
        </div>
      )}
    </li>
  );
}

/** Leads to a case. */
function To({ caseId, title, children }: { caseId: string; title?: string; children: ReactNode }) {
  return (
    <Link to={"/cases/$caseId" as "/desk"} params={{ caseId } as never} className="el" title={title}>
      {children}
    </Link>
  );
}
CaseLine.To = To;
