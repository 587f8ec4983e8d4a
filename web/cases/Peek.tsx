import "./Peek.css";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { peekCase } from "../../src/cases/contract/lists.ts";
import { useRead } from "../shell/client/use-read.ts";
import { Avatar } from "../ui/Avatar.tsx";
import { Button, ButtonInside, buttonClass } from "../ui/Button.tsx";
import { Key } from "../ui/Key.tsx";
import { SeverityBars, type SeverityLevel } from "../ui/SeverityBars.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { Tag } from "../ui/Tag.tsx";
import { useVocabulary } from "../words/use-vocabulary.ts";
import { PeekClocks, type Peeked, PeekGaps, PeekMoves } from "./PeekParts.tsx";

/** The case under the focus, beside the list: reading only. Opening and handing over leave it. */
export function Peek({ caseId, onClose }: { caseId: string | null; onClose: () => void }) {
  const { t } = useTranslation("cases");
  const word = useVocabulary();
  const { data, error } = useRead(peekCase, { caseId: caseId ?? "" }, { off: !caseId, keep: true });
  const shown = caseId && data;
  return (
    <aside className="peek side" aria-label={t("peek.label", { number: shown ? ` ${data.case.number}` : "" }).trim()}>
      <div className="ph">
        {shown && (
          <>
            <span className="m num">{data.case.number}</span>
            <KindTag peeked={data} />
            <Tag look="accent">{word("state", data.case.state)}</Tag>
          </>
        )}
        <span className="right row">
          <span className="m">{t("peek.title")}</span>
          <Button look="icon" icon="close" label={t("peek.hide")} onClick={onClose} />
        </span>
      </div>
      {shown ? (
        <PeekBody peeked={data} />
      ) : caseId && !error ? (
        <Skeleton lines={5} />
      ) : (
        <p className="m none">{error?.refusal.message ?? t("peek.none")}</p>
      )}
    </aside>
  );
}

function KindTag({ peeked }: { peeked: Peeked }) {
  const word = useVocabulary();
  const { kind, phase } = peeked.case;
  return (
    <Tag>
      {word("kind", kind)}
      {phase && <span className="phase">{` · ${word("phase", phase)}`}</span>}
    </Tag>
  );
}

function PeekBody({ peeked }: { peeked: Peeked }) {
  const { t } = useTranslation("cases");
  const { case: c, customer } = peeked;
  const name = customer?.name || c.customerName;
  // An ended case lacks nothing, least of all one that an import brought in as it was.
  const ended = c.closedAt !== null;
  return (
    <>
      <h2>{c.title}</h2>
      <div className="pm">
        <Avatar name={name || t("anonymous")} of="customer" />
        {customer ? (
          <Link
            className="who"
            to={"/customers/$customerId" as "/desk"}
            params={{ customerId: customer.customerId } as never}
          >
            {name}
          </Link>
        ) : (
          <span>{name || t("anonymous")}</span>
        )}
        <span className="m el">
          {[
            customer?.sinceYear && t("peek.since", { year: customer.sinceYear }),
            customer && customer.caseCount > 1 && t("peek.nth", { count: customer.caseCount }),
          ]
            .filter(Boolean)
            .join(" · ")}
        </span>
        <span className="right nw t2 row">
          <SeverityBars level={c.severity as SeverityLevel} />
        </span>
      </div>
      {customer?.adjusted && (
        <p className="care t2">
          {customer.needsCare ? t("peek.care", { what: customer.needsCare }) : t("peek.adjusted")}
        </p>
      )}
      <section>
        <blockquote>{c.words}</blockquote>
        {(c.businessNeed || !ended) && (
          <p className="nd">
            <span className="m">{t("peek.need")}</span>
            {c.businessNeed ? <span>{c.businessNeed}</span> : <span className="m">{t("peek.noNeed")}</span>}
          </p>
        )}
      </section>
      <PeekClocks peeked={peeked} />
      {!ended && <PeekGaps peeked={peeked} />}
      <PeekMoves peeked={peeked} />
      <PeekFoot peeked={peeked} />
    </>
  );
}

function PeekFoot({ peeked }: { peeked: Peeked }) {
  const { t } = useTranslation("cases");
  const params = { caseId: peeked.case.caseId } as never;
  const act = peeked.acts.includes("hand_over") ? "hand_over" : peeked.moves.includes("accept") ? "accept" : null;
  return (
    <div className="pf">
      <Link to={"/cases/$caseId" as "/desk"} params={params} className={buttonClass({})}>
        <ButtonInside keys="↵">{t("peek.open")}</ButtonInside>
      </Link>
      {act && (
        <Link to={"/cases/$caseId" as "/desk"} params={params} search={{ act } as never} className={buttonClass({})}>
          {t(act === "accept" ? "peek.accept" : "peek.handOver")}
        </Link>
      )}
      <span className="m right row hints">
        <span>
          <Key>J</Key> <Key>K</Key> {t("peek.keys")}
        </span>
        <span>
          <Key>X</Key> {t("peek.pick")}
        </span>
      </span>
    </div>
  );
}
