import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ClockShape } from "../../src/cases/contract/clock-shape.ts";
import { settleExtension } from "../../src/cases/contract/clocks.ts";
import { LENGTHS } from "../../src/kernel/fields.ts";
import { useCommand } from "../shell/client/use-command.ts";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { useNow } from "../ui/now.ts";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { toast } from "../ui/Toast.tsx";
import { useFormat } from "../words/use-format.ts";

/** What was asked for, and for whoever may settle it: granting, or refusing with a reason. */
export function SettleMore(props: {
  caseId: string;
  clock: ClockShape;
  asked: NonNullable<ClockShape["asked"]>;
  onDone: () => void;
}) {
  const { caseId, clock, asked, onDone } = props;
  const { t } = useTranslation("clocks");
  const format = useFormat();
  const now = useNow();
  const [reason, setReason] = useState("");
  const command = useCommand(settleExtension);
  const names = asked.names?.[format.locale] ?? asked.id;
  const settle = async (approve: boolean) => {
    const said = reason.trim() || undefined;
    const done = await command.run({ caseId, clock: clock.clock, approve, reason: said });
    if (!done) return;
    toast(t(approve ? "asked.granted" : "asked.refused"));
    onDone();
  };
  const line = asked.dueAt
    ? t("asked.line", { name: asked.askedByName, names, when: format.dayTime(asked.dueAt, now) })
    : t("asked.line_gone", { name: asked.askedByName, names });
  return (
    <section>
      <h3>{t("asked.title")}</h3>
      <p>{line}</p>
      <p className="m">{asked.reason}</p>
      {asked.mine ? (
        <>
          <Field label={t("asked.why")} name="reason">
            <TextArea value={reason} onChange={setReason} maxLength={LENGTHS.short} />
          </Field>
          {command.refusal && <RefusalBox refusal={command.refusal} />}
          <div className="row">
            <Button look="fill" busy={command.busy} blocked={!asked.dueAt} onClick={() => void settle(true)}>
              {t("asked.grant")}
            </Button>
            <Button busy={command.busy} onClick={() => void settle(false)}>
              {t("asked.refuse")}
            </Button>
          </div>
        </>
      ) : (
        <p className="m">{t(`asked.waitsFor.${asked.approver}`)}</p>
      )}
    </section>
  );
}
