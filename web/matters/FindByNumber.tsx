import { useState } from "react";
import { useTranslation } from "react-i18next";
import { findByNumber, peekCase } from "../../src/cases/contract/lists.ts";
import { STATES } from "../../src/cases/rules/states.ts";
import { useHere } from "../case/case-here.ts";
import { call } from "../shell/client/call.ts";
import { type Refused, refusalOf } from "../shell/client/refusal-error.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Field, goToField } from "../ui/Field.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { TextInput } from "../ui/TextInput.tsx";
import type { Other } from "./CaseLine.tsx";

/** Finds the other case by its number and says what it can be to this one: merged, or an earlier one that ended. */
export function FindByNumber(props: {
  onFound: (what: "merge" | "repeat", other: Other) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation("matters");
  const ui = useTranslation("ui").t;
  const { customerId } = useHere().page.case;
  const [number, setNumber] = useState("");
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refused | null>(null);
  const lacks = !number.trim();
  const find = async () => {
    if (lacks) return goToField("number");
    setBusy(true);
    setRefusal(null);
    try {
      const { caseId } = await call(findByNumber, { number: number.trim() });
      const { case: other } = await call(peekCase, { caseId });
      const sameCustomer = customerId !== null && other.customerId === customerId;
      props.onFound(STATES[other.state].ended ? "repeat" : "merge", { ...other, sameCustomer });
    } catch (error) {
      setRefusal(refusalOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={t("find.title")}
      foot={
        <>
          <Button onClick={props.onClose}>{ui("cancel")}</Button>
          <Button
            look="fill"
            type="submit"
            form="find-number"
            busy={busy}
            blocked={lacks}
            title={lacks ? t("find.lacks") : undefined}
            onBlocked={() => goToField("number")}
          >
            {t("find.go")}
          </Button>
        </>
      }
    >
      <form
        id="find-number"
        onSubmit={(event) => {
          event.preventDefault();
          void find();
        }}
      >
        <p className="m">{t("find.lead")}</p>
        <Field name="number" label={t("find.number")} required>
          <TextInput value={number} onChange={setNumber} maxLength={40} placeholder={t("find.hint")} />
        </Field>
        {refusal && <RefusalBox refusal={refusal} onGo={goToField} />}
      </form>
    </Dialog>
  );
}
