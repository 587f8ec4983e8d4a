import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answerDemand, type Referral } from "../../src/referrals/contract.ts";
import { useCommand } from "../shell/client/use-command.ts";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { Lack } from "../ui/Lack.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { TextArea } from "../ui/TextArea.tsx";

/** One thing they want, and our answer to it. */
export function Demand(props: {
  caseId: string;
  referral: Referral;
  demand: Referral["demands"][number];
  may: boolean;
}) {
  const { caseId, demand, may } = props;
  const { t } = useTranslation("referrals");
  const [typed, setTyped] = useState<string | null>(null);
  const { run, busy, refusal, clear } = useCommand(answerDemand, { touches: ["cases"] });
  const name = t("drawer.demand", { demand: demand.demand });
  const keep = async () => {
    const { referralId } = props.referral;
    const input = { caseId, referralId, demand: demand.demand, answer: (typed ?? "").trim() };
    if (await run(input)) setTyped(null);
  };
  return (
    <li data-field={`demand-${demand.demand}`}>
      <p>
        <span className="m">{name}</span> <b>{demand.text}</b>
      </p>
      {typed === null ? (
        <p className="answer">
          {demand.answer ??
            (props.referral.withdrawn ? (
              <span className="m">{t("drawer.unanswered")}</span>
            ) : (
              <Lack>{t("drawer.unanswered")}</Lack>
            ))}
          {may && (
            <button
              type="button"
              className="lk"
              aria-label={`${name} ${t(demand.answer ? "drawer.change" : "drawer.write")}`}
              onClick={() => setTyped(demand.answer ?? "")}
            >
              {t(demand.answer ? "drawer.change" : "drawer.write")}
            </button>
          )}
        </p>
      ) : (
        <>
          {refusal && <RefusalBox refusal={refusal} onClose={clear} />}
          <Field name="answer" label={<span className="sr">{name}</span>}>
            <TextArea value={typed} onChange={setTyped} maxLength={4000} />
          </Field>
          <Button busy={busy} blocked={!typed.trim()} onClick={() => void keep()}>
            {t("drawer.keep")}
          </Button>
        </>
      )}
    </li>
  );
}
