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

type Asked = NonNullable<ClockShape["asked"]>;

/** What was asked for, and for whoever may settle it: granting, or refusing with a reason. */
export function SettleMore(props: { caseId: string; clock: ClockShape; asked: Asked; onDone: () => void }) {
  const { t } = useTranslation("clocks");
  return (
    <section>
      <h3>{t("asked.title")}</h3>
      <AskedMore asked={props.asked} />
      {props.asked.mine ? (
        <Settle {...props} fill />
      ) : (
        <p className="m">{t(`asked.waitsFor.${props.asked.approver}`)}</p>
      )}
    </section>
  );
}

/** Who asked for how much more time, and why. */
export function AskedMore({ asked }: { asked: Asked }) {
  const { t } = useTranslation("clocks");
  const format = useFormat();
  const now = useNow();
  const names = asked.names?.[format.locale] ?? asked.id;
  const line = asked.dueAt
    ? t("asked.line", { name: asked.askedByName, names, when: format.dayTime(asked.dueAt, now) })
    : t("asked.line_gone", { name: asked.askedByName, names });
  return (
    <>
      <p>{line}</p>
      <p className="m">{asked.reason}</p>
    </>
  );
}

/** The two answers. Only a refusal needs a reason, so its field is there only once somebody refuses. */
export function Settle(props: { caseId: string; clock: ClockShape; asked: Asked; onDone: () => void; fill?: boolean }) {
  const { caseId, clock, asked, onDone, fill = false } = props;
  const { t } = useTranslation("clocks");
  const [refusing, setRefusing] = useState(false);
  const [reason, setReason] = useState("");
  const command = useCommand(settleExtension);
  const said = reason.trim();
  const settle = async (approve: boolean) => {
    if (!(await command.run({ caseId, clock: clock.clock, approve, ...(!approve && { reason: said }) }))) return;
    toast(t(approve ? "asked.granted" : "asked.refused"));
    onDone();
  };
  const refusal = command.refusal && <RefusalBox refusal={command.refusal} />;
  if (!refusing)
    return (
      <>
        {refusal}
        <div className="row">
          <Button
            {...(fill && { look: "fill" as const })}
            busy={command.busy}
            blocked={!asked.dueAt}
            onClick={() => void settle(true)}
          >
            {t("asked.grant")}
          </Button>
          <Button busy={command.busy} onClick={() => setRefusing(true)}>
            {t("asked.refuse")}
          </Button>
        </div>
      </>
    );
  return (
    <>
      <Field label={t("asked.why")} name="reason">
        <TextArea value={reason} onChange={setReason} maxLength={LENGTHS.short} />
      </Field>
      {refusal}
      <div className="row">
        <Button busy={command.busy} blocked={!said} onClick={() => void settle(false)}>
          {t("asked.refuse")}
        </Button>
        <Button look="text" onClick={() => setRefusing(false)}>
          {t("asked.back")}
        </Button>
      </div>
    </>
  );
}
