import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { SectionHead } from "../../ui/SectionHead.tsx";
import { Signal } from "../../ui/Signal.tsx";
import { useFormat } from "../../words/use-format.ts";
import { useVocabulary } from "../../words/use-vocabulary.ts";
import { useHere } from "../case-here.ts";
import { deciderOf } from "../next-move.ts";
import { useWaitsFor } from "../use-waits-for.ts";

/** What the customer asks for, first and in their words (R7), and what we offer, approved by another person (R4, R11). */
export function OfferPanel() {
  const { t } = useTranslation("case");
  const { page, may, open } = useHere();
  const { demand } = page.case;
  return (
    <section className="deo" data-field="offer">
      <SectionHead level={3} title={t("side.offer")} />
      <ol>
        <li>
          <span>{t("side.demand")}</span>
          <div>
            {demand ? (
              <q>{demand}</q>
            ) : (
              <>
                <b>{t("side.noDemand")}</b>
                <div className="m">{t("side.noDemandHow")}</div>
              </>
            )}
          </div>
          {may("record_demand") && (
            <Button size="s" look={demand ? "text" : "line"} onClick={() => open("record_demand")}>
              {demand ? t("side.change") : t("side.record")}
            </Button>
          )}
        </li>
        <RemedyRow />
      </ol>
    </section>
  );
}

function RemedyRow() {
  const { t } = useTranslation("case");
  const word = useVocabulary();
  const format = useFormat();
  const { page, may, open } = useHere();
  const waitsFor = useWaitsFor();
  const { remedy } = page.case;
  // R6: responsibility comes first; who waits for another's decision is told so, and offered nothing that is refused.
  const decider = may("decide_responsibility") ? null : deciderOf(page);
  const propose = !decider && may("propose_remedy") && (
    <Button size="s" look={remedy ? "text" : "line"} onClick={() => open("propose_remedy")}>
      {remedy ? t("side.change") : t("side.propose")}
    </Button>
  );
  if (!remedy)
    return (
      <li>
        <span>{t("side.remedy")}</span>
        <div>
          <div>{t("side.noRemedy")}</div>
          {!page.case.demand && <div className="m">{t("side.noRemedyHow")}</div>}
          {decider && <div className="m">{waitsFor(decider)}</div>}
        </div>
        {page.case.demand && propose}
      </li>
    );
  const settles = remedy.approval === "open" && may("settle_remedy");
  return (
    <li>
      <span>{t("side.remedy")}</span>
      <div>
        <b>
          {word("remedy", remedy.kind)}
          {remedy.amountMinor !== null && ` ${format.money(remedy.amountMinor, remedy.currency ?? "CNY")}`}
        </b>
        <div>{remedy.text}</div>
        <div className="m approval">
          {remedy.approval === "open" && (
            <>
              {t("side.approval.open")} · {t("side.waitApproval")}
            </>
          )}
          {remedy.approval === "approved" && (
            <Signal tone="green" icon="check" small>
              {t("side.approvedBy", { name: remedy.approvedByName ?? "" })}
            </Signal>
          )}
          {remedy.approval === "returned" && (
            <>
              {t("side.returnedBy", { name: remedy.approvedByName ?? "" })}
              {remedy.approvalReason && ` · ${remedy.approvalReason}`}
            </>
          )}
        </div>
        {settles && (
          <div className="row settle">
            <Button size="s" keys="T" onClick={() => open("settle_remedy", { choice: "second" })}>
              {t("side.return")}
            </Button>
            <Button size="s" keys="A" onClick={() => open("settle_remedy", { choice: "first" })}>
              {t("side.approve")}
            </Button>
          </div>
        )}
      </div>
      {remedy.approval !== "approved" && propose}
    </li>
  );
}
