import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ClockShape } from "../../src/cases/contract/clock-shape.ts";
import { askExtension } from "../../src/cases/contract/clocks.ts";
import { extensionLetter, letterDay, letterLocale } from "../../src/cases/rules/extending.ts";
import { LENGTHS } from "../../src/kernel/fields.ts";
import { useCommand } from "../shell/client/use-command.ts";
import { Button } from "../ui/Button.tsx";
import { Choice } from "../ui/Choice.tsx";
import { Field } from "../ui/Field.tsx";
import { useNow } from "../ui/now.ts";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { toast } from "../ui/Toast.tsx";
import { useFormat } from "../words/use-format.ts";
import { dayOf } from "../words/zoned.ts";

type Extendable = ClockShape["extendable"][number];

/** Asks for more time: which extension of the policy, and the reason the customer will read, in the letter it makes. */
export function AskMore({ caseId, clock, onDone }: { caseId: string; clock: ClockShape; onDone: () => void }) {
  const { t } = useTranslation("clocks");
  const format = useFormat();
  const now = useNow();
  const [chosen, choose] = useState(clock.extendable[0]!.id);
  const [reason, setReason] = useState("");
  const command = useCommand(askExtension);
  const one = clock.extendable.find(({ id }) => id === chosen) ?? clock.extendable[0]!;
  const atOnce = one.approver === "none";
  const send = async () => {
    const done = await command.run({ caseId, clock: clock.clock, extension: one.id, reason: reason.trim() });
    if (!done) return;
    toast(t(atOnce ? "more.sentNow" : "more.sent"));
    onDone();
  };
  return (
    <section>
      <h3>{t("more.title")}</h3>
      <Field label={t("more.which")} name="extension" group>
        <Choice
          value={one.id}
          onChange={choose}
          wrap
          options={clock.extendable.map(({ id, names, dueAt, estimated }) => ({
            value: id,
            label: `${names[format.locale]} · ${t(estimated ? "more.untilEstimated" : "more.until", { when: format.dayShort(dueAt, now) })}`,
          }))}
        />
      </Field>
      <Conditions one={one} />
      <Field label={t("more.reason")} name="reason" hint={t("more.reasonHint")} required>
        <TextArea value={reason} onChange={setReason} maxLength={LENGTHS.short} />
      </Field>
      {reason.trim() && <Letter reason={reason} dueAt={one.dueAt} />}
      {command.refusal && <RefusalBox refusal={command.refusal} />}
      <div className="row">
        <Button look="fill" busy={command.busy} blocked={!reason.trim()} onClick={() => void send()}>
          {t(atOnce ? "more.sendNow" : "more.send")}
        </Button>
        {!reason.trim() && <span className="m">{t("more.lacks")}</span>}
      </div>
    </section>
  );
}

/** On what the extension hangs: who approves here and by the rule, the most there is, what the customer must be told. */
function Conditions({ one }: { one: Extendable }) {
  const { t } = useTranslation("clocks");
  const { locale, list } = useFormat();
  return (
    <ul className="ck-conditions m">
      <li>
        {t(`more.approver.${one.approver}`)}
        {one.approver !== "none" && t("more.byRule", { who: one.approverNames[locale] })}
      </li>
      {one.most && <li>{t("more.most", { most: one.most[locale] })}</li>}
      {one.mustState.length > 0 && (
        <li>{t("more.mustState", { what: list(one.mustState.map((said) => said[locale])) })}</li>
      )}
    </ul>
  );
}

/** The letter as the customer will get it, once granted. */
function Letter({ reason, dueAt }: { reason: string; dueAt: string }) {
  const { t } = useTranslation("clocks");
  const locale = letterLocale(reason);
  const text = extensionLetter({ reason, until: letterDay(dayOf(new Date(dueAt)), locale) }, locale);
  return (
    <figure className="ck-letter">
      <figcaption className="m">{t("more.letter")}</figcaption>
      <blockquote lang={locale}>
        {text.split("\n\n").map((one) => (
          <p key={one}>{one}</p>
        ))}
      </blockquote>
    </figure>
  );
}
