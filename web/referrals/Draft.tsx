import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LENGTHS } from "../../src/kernel/fields.ts";
import { draftPackage, type Referral, type ReferralPackage } from "../../src/referrals/contract.ts";
import { useEvidence } from "../evidence/use-evidence.ts";
import { useCommand } from "../shell/client/use-command.ts";
import { Button } from "../ui/Button.tsx";
import { Checkbox } from "../ui/Checkbox.tsx";
import { Field, goToField } from "../ui/Field.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { toast } from "../ui/Toast.tsx";

/** The letter to the body and the evidence that goes with it: kept as a draft, or submitted once it is whole. */
export function Draft({ caseId, referral, last }: { caseId: string; referral: Referral; last?: ReferralPackage }) {
  const { t } = useTranslation("referrals");
  const { data } = useEvidence(caseId);
  const before = last ?? referral.packages.at(-1);
  const [letter, setLetter] = useState(before?.letter ?? "");
  const [pieces, setPieces] = useState<readonly string[]>(before?.pieces ?? []);
  const { run, busy, refusal, clear } = useCommand(draftPackage, { touches: ["cases"] });
  const put = async (submit: boolean) => {
    const { referralId } = referral;
    if (await run({ caseId, referralId, letter, pieces: [...pieces], submit }))
      toast(t(submit ? "drawer.submitted" : "drawer.saved"));
  };
  const toggle = (id: string) => setPieces(pieces.includes(id) ? pieces.filter((one) => one !== id) : [...pieces, id]);
  return (
    <>
      {last?.sentBackReason && <p className="back">{t("drawer.sentBack", { reason: last.sentBackReason })}</p>}
      <Field name="letter" label={t("drawer.letter")} hint={t("drawer.letterHint")}>
        <TextArea value={letter} onChange={setLetter} maxLength={LENGTHS.message} />
      </Field>
      <Field name="pieces" label={t("drawer.pieces")} group>
        {data?.items.length ? (
          data.items.map((one) => (
            <Checkbox
              key={one.evidenceId}
              checked={pieces.includes(one.evidenceId)}
              onChange={() => toggle(one.evidenceId)}
            >
              {one.number} · {one.title}
            </Checkbox>
          ))
        ) : (
          <p className="m">{t("drawer.noPieces")}</p>
        )}
      </Field>
      {refusal && <RefusalBox refusal={refusal} onClose={clear} onGo={goToField} />}
      <div className="row acts">
        <Button look="fill" busy={busy} onClick={() => void put(true)}>
          {t("drawer.submit")}
        </Button>
        <Button busy={busy} onClick={() => void put(false)}>
          {t("drawer.save")}
        </Button>
      </div>
    </>
  );
}
