import { useState } from "react";
import { useTranslation } from "react-i18next";
import { previewLetter, sendIncidentLetter } from "../../src/incidents/contract.ts";
import { CANNOT, type Cannot, personalised } from "../../src/incidents/rules/letter.ts";
import { LENGTHS } from "../../src/kernel/fields.ts";
import { useCommand } from "../shell/client/use-command.ts";
import { useRead } from "../shell/client/use-read.ts";
import { Button } from "../ui/Button.tsx";
import { DateTimeInput } from "../ui/DateTimeInput.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Field, goToField } from "../ui/Field.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { SectionHead } from "../ui/SectionHead.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { Time } from "../ui/Time.tsx";
import { toast } from "../ui/Toast.tsx";
import { useFormat } from "../words/use-format.ts";
import type { Incident } from "./incident.ts";

/** What everybody was told, how far each letter has come, and whom it did not reach. */
export function Letters({ incident }: { incident: Incident }) {
  const { t } = useTranslation("incidents");
  const why = useWhy();
  const format = useFormat();
  const [writing, setWriting] = useState(false);
  return (
    <section aria-labelledby="incident-letters">
      <SectionHead
        id="incident-letters"
        title={t("letter.title")}
        end={
          incident.mayLead && (
            <button type="button" className="lk" onClick={() => setWriting(true)}>
              {t("letter.act")}
            </button>
          )
        }
      />
      {incident.letters.length === 0 && <p className="m note">{t("letter.none")}</p>}
      <ul className="letters">
        {incident.letters.map((one) => (
          <li key={one.letterId}>
            <span className="m">
              {one.writtenByName} · <Time at={one.writtenAt} /> ·{" "}
              {t("letter.stands", { sent: one.sent, told: one.told })}
              {one.waiting > 0 && ` · ${t("letter.waiting", { count: one.waiting })}`}
            </span>
            <p>{personalised(one.body, t("letter.mark"))}</p>
            {one.untold.length > 0 && (
              <span className="m">
                {t("letter.untold", {
                  list: format.list(
                    one.untold.map(({ number, ownerName }) => `${number}${ownerName ? ` ${ownerName}` : ""}`),
                  ),
                })}
              </span>
            )}
            {one.refused.map((refused) => (
              <span key={refused.number} className="m">
                {t("letter.refused", { number: refused.number, why: why(refused.why) })}
              </span>
            ))}
          </li>
        ))}
      </ul>
      {writing && <LetterDialog incidentId={incident.incidentId} onClose={() => setWriting(false)} />}
    </section>
  );
}

function useWhy() {
  const { t } = useTranslation("incidents");
  return (why: string) => t(`letter.why.${(CANNOT as readonly string[]).includes(why) ? (why as Cannot) : "other"}`);
}

/** Written once, read by each with their own name: how many receive it, and which cannot and why. */
function LetterDialog({ incidentId, onClose }: { incidentId: string; onClose: () => void }) {
  const { t } = useTranslation("incidents");
  const ui = useTranslation("ui").t;
  const why = useWhy();
  const [body, setBody] = useState(t("letter.start", { name: "{name}" }));
  const [nextWordAt, setNextWordAt] = useState<string | null>(null);
  const { data } = useRead(previewLetter, { incidentId });
  const { run, busy, refusal } = useCommand(sendIncidentLetter, { touches: ["cases"] });
  const receive = data?.receive ?? 0;
  const lack = !body.trim() ? "body" : !nextWordAt ? "nextWordAt" : null;
  const send = async () => {
    if (!nextWordAt || !(await run({ incidentId, body: body.trim(), nextWordAt }))) return;
    toast(t("letter.sent"));
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      width={620}
      title={t("letter.ask")}
      foot={
        <>
          <Button onClick={onClose}>{ui("cancel")}</Button>
          <Button
            look="fill"
            busy={busy}
            blocked={lack !== null}
            title={lack ? t("letter.lacks") : undefined}
            onBlocked={() => lack && goToField(lack)}
            onClick={() => void send()}
          >
            {t("letter.submit", { count: receive })}
          </Button>
        </>
      }
    >
      {data && (
        <p className="m">
          {t("letter.receive", { count: receive })}
          {data.cannot.length > 0 &&
            ` · ${t("letter.cannot", { count: data.cannot.length })} · ${data.cannot.map((one) => `${one.number} ${why(one.why)}`).join(" · ")}`}
        </p>
      )}
      <Field name="body" label={t("letter.body")} hint={t("letter.bodyHint", { name: "{name}" })} required>
        <TextArea value={body} onChange={setBody} maxLength={LENGTHS.message} rows={6} />
      </Field>
      <Field name="nextWordAt" label={t("letter.next")} required>
        <DateTimeInput value={nextWordAt} onChange={setNextWordAt} />
      </Field>
      <Field name="preview" label={t("letter.preview")} group>
        <p className="letter-sample">{personalised(body, t("letter.sample"))}</p>
      </Field>
      {refusal && <RefusalBox refusal={refusal} onGo={goToField} />}
    </Dialog>
  );
}
