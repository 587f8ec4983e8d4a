import "./acts/Act.css";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { tellCustomer } from "../../src/cases/contract/handling.ts";
import type { CasePage } from "../../src/cases/contract/shapes.ts";
import { undoesLateness, type Watched } from "../../src/cases/rules/told-at.ts";
import { LENGTHS } from "../../src/kernel/fields.ts";
import { useCommand } from "../shell/client/use-command.ts";
import { Button } from "../ui/Button.tsx";
import { DateTimeInput } from "../ui/DateTimeInput.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Field, goToField } from "../ui/Field.tsx";
import { serverNow, useNow } from "../ui/now.ts";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { Rule } from "../ui/Rule.tsx";
import { Select } from "../ui/Select.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { TextInput } from "../ui/TextInput.tsx";
import { toast } from "../ui/Toast.tsx";
import { useFormat } from "../words/use-format.ts";
import { useHere } from "./case-here.ts";
import { Paragraphs } from "./story/Paragraphs.tsx";
import { TOLD_BY, type ToldBy, toldBy } from "./told-by.ts";

type Waiting = CasePage["toTell"][number];

/** What the customer is still to be told (R1, R9): the words are ready, nobody has recorded that they were said. */
export function ToTell() {
  const { t } = useTranslation("case");
  const format = useFormat();
  const now = useNow();
  const { page } = useHere();
  const [telling, setTelling] = useState<Waiting | null>(null);
  const mine = page.acts.includes("message");
  return page.toTell.map((one) => (
    <section key={one.tellId} className="case-review" aria-labelledby={`tell-${one.tellId}`}>
      <h2 id={`tell-${one.tellId}`}>
        {t(`tell.title.${one.purpose}`)} <Rule id="R9" />
        <span className="m">{format.dayTime(one.writtenAt, now)}</span>
      </h2>
      <blockquote>
        <Paragraphs text={one.body} />
      </blockquote>
      <p className="m">{mine ? t("tell.yours") : t("tell.owner", { name: page.case.ownerName ?? "—" })}</p>
      {mine && (
        <p className="row">
          <Button onClick={() => setTelling(one)}>{t("tell.record")}</Button>
        </p>
      )}
      {telling?.tellId === one.tellId && <TellDialog one={one} onClose={() => setTelling(null)} />}
    </section>
  ));
}

/** When, by what means and in what words it was told. */
function TellDialog({ one, onClose }: { one: Waiting; onClose: () => void }) {
  const { t } = useTranslation("case");
  const acts = useTranslation("caseacts").t;
  const story = useTranslation("casestory").t;
  const ui = useTranslation("ui").t;
  const { page, again } = useHere();
  const [channel, setChannel] = useState<ToldBy>(toldBy(page));
  const [body, setBody] = useState(one.body);
  const promised = one.nextWordAt && new Date(one.nextWordAt) > serverNow() ? String(one.nextWordAt) : null;
  const [nextWordAt, setNextWordAt] = useState<string | null>(promised);
  const now = useNow();
  // Until it is changed it is now, however long the dialog stays open, and the server is not told of it.
  const [toldAt, setToldAt] = useState<string | null>();
  const [toldReason, setToldReason] = useState("");
  const late = toldAt ? undoesLateness(page.clocks.map(watchedOf), new Date(toldAt), now) : false;
  const { run, busy, refusal } = useCommand(tellCustomer, { touches: ["cases"] });
  const { caseId } = page.case;
  const lacks = { toldAt: toldAt === null, toldReason: late && !toldReason.trim(), body: !body.trim() };
  const missing = (["toldAt", "toldReason", "body"] as const).find((field) => lacks[field]);
  const send = async () => {
    const why = late ? { toldReason: toldReason.trim() } : {};
    const times = { nextWordAt: nextWordAt ?? undefined, toldAt: toldAt ?? undefined, ...why };
    if (!(await run({ caseId, tellId: one.tellId, channel, body: body.trim(), ...times }))) return;
    toast(t("tell.done"));
    onClose();
    await again();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      width={560}
      title={t("tell.record")}
      foot={
        <>
          <Button onClick={onClose}>{ui("cancel")}</Button>
          <Button
            look="fill"
            busy={busy}
            blocked={missing !== undefined}
            onBlocked={() => missing && goToField(missing)}
            onClick={() => void send()}
          >
            {t("tell.submit")}
          </Button>
        </>
      }
    >
      <div className="act">
        <p className="m act-lead">{t("tell.lead")}</p>
        <div className="half">
          <Field name="channel" label={acts("field.toldBy")} required>
            <Select
              value={channel}
              onChange={(value) => setChannel(value as ToldBy)}
              options={TOLD_BY.map((value) => ({ value, label: story(`toldBy.${value}`) }))}
            />
          </Field>
        </div>
        <div className="half">
          <Field name="toldAt" label={t("tell.when")} required>
            <DateTimeInput back value={toldAt === undefined ? now.toISOString() : toldAt} onChange={setToldAt} />
          </Field>
        </div>
        {late && (
          <Field name="toldReason" label={t("tell.why")} hint={t("tell.whyHint")} required>
            <TextInput value={toldReason} onChange={setToldReason} maxLength={LENGTHS.short} />
          </Field>
        )}
        <div className="half">
          <Field name="nextWordAt" label={acts("field.nextWordAt")}>
            <DateTimeInput value={nextWordAt} onChange={setNextWordAt} />
          </Field>
        </div>
        <Field name="body" label={t("tell.words")} required>
          <TextArea value={body} onChange={setBody} maxLength={LENGTHS.message} rows={6} />
        </Field>
        {refusal && <RefusalBox refusal={refusal} onGo={goToField} />}
      </div>
    </Dialog>
  );
}

const moment = (at: string | Date | null) => (at ? new Date(at) : null);

function watchedOf({
  what,
  actor,
  startedAt,
  dueAt,
  pausedAt,
  stoppedAt,
  stoppedBy,
}: CasePage["clocks"][number]): Watched {
  const ended = { pausedAt: moment(pausedAt), stoppedAt: moment(stoppedAt), stoppedBy };
  return { what, actor, startedAt: new Date(startedAt), dueAt: new Date(dueAt), ...ended };
}
