import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { assignByRules } from "../../src/assignment/contract/rules.ts";
import type { AnswerOf } from "../../src/kernel/endpoint.ts";
import { useCommand } from "../shell/client/use-command.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { TriedRules, Why } from "./Why.tsx";

type Answer = AnswerOf<typeof assignByRules>;
/** As many as one command takes. */
const BATCH = 100;

/** Gives waiting cases out by the rules, and shows who got which and why; those nobody takes stay, with the reasons. */
export function RunDialog(props: {
  cases: readonly { caseId: string; number: string }[];
  onClose: () => void;
  onDone: () => void;
}) {
  const { t, i18n } = useTranslation("assignment");
  const { run, refusal } = useCommand(assignByRules, { touches: ["notifications"] });
  const [answer, setAnswer] = useState<Answer | null>(null);
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void (async () => {
      const whole: Answer = { given: [], left: [] };
      for (let at = 0; at < props.cases.length; at += BATCH) {
        const some = await run({ caseIds: props.cases.slice(at, at + BATCH).map((one) => one.caseId) });
        if (!some) return;
        whole.given.push(...some.given);
        whole.left.push(...some.left);
      }
      setAnswer(whole);
    })();
  }, [props.cases, run]);
  const close = () => {
    if (answer) props.onDone();
    props.onClose();
  };
  return (
    <Dialog
      open
      onClose={close}
      title={answer ? t("bulk.done", { count: answer.given.length }) : t("bulk.run")}
      foot={
        <Button look="fill" onClick={close}>
          {t("bulk.close")}
        </Button>
      }
    >
      {refusal && <RefusalBox refusal={refusal} />}
      {!answer && !refusal && <Skeleton lines={3} />}
      <ul className="given">
        {answer?.given.map((one) => (
          <li key={one.caseId}>
            <b className="num">{one.number}</b> {one.toName}
            <Why why={one.why} />
          </li>
        ))}
      </ul>
      {answer && answer.left.length > 0 && (
        <>
          <h3>{t("bulk.left", { count: answer.left.length })}</h3>
          <ul className="given">
            {answer.left.map((one) => (
              <li key={one.caseId}>
                <b className="num">{props.cases.find(({ caseId }) => caseId === one.caseId)?.number}</b>{" "}
                {i18n.language === "en" ? one.en : one.zh}
                <ul className="why">
                  <TriedRules tried={one.tried} />
                </ul>
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}
