import "./Acknowledge.css";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { TOLD_BY, type ToldBy as Told } from "../case/told-by.ts";
import { useSession } from "../shell/session/session.ts";
import { Button } from "../ui/Button.tsx";
import { DateTimeInput } from "../ui/DateTimeInput.tsx";
import { Field } from "../ui/Field.tsx";
import { Icon } from "../ui/Icon.tsx";
import { Picker } from "../ui/Picker.tsx";
import { Select } from "../ui/Select.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { findOwners } from "./find-people.ts";
import type { Acknowledgement } from "./use-acknowledgement.ts";
import type { Intake } from "./use-intake.ts";

interface Props {
  intake: Intake;
  ack: Acknowledgement;
  /** Time and owner stand open to be changed. */
  changing: boolean;
  onChanging: (changing: boolean) => void;
}

/** What accepting says to the customer: the acknowledgement, the promised next word, and who is responsible (R1). */
export function Acknowledge(props: Props) {
  const { intake, ack } = props;
  const { t } = useTranslation("intake");
  const { patch, errorOf } = intake;
  return (
    <div className="after">
      <Field
        label={ack.customerName ? t("ack.title", { name: ack.customerName }) : t("ack.titleNobody")}
        name="acknowledgement"
        error={errorOf("acknowledgement")}
        hint={
          ack.lacksTime && (
            <>
              <Icon name="warning" size="xs" /> {t("ack.noTime", { when: ack.when })}
            </>
          )
        }
        note=""
        end={
          ack.edited ? (
            <Button look="text" size="s" onClick={() => patch({ acknowledgement: null })}>
              {t("ack.reset")}
            </Button>
          ) : (
            t("ack.note", { place: ack.place })
          )
        }
      >
        <TextArea value={ack.text} rows={2} maxLength={20_000} onChange={(text) => patch(ack.edit(text))} />
      </Field>
      <PromiseLine {...props} />
    </div>
  );
}

/** The promise in one line, which opens to be changed, and that telling it is the reader's own act. */
function PromiseLine({ intake, ack, changing, onChanging }: Props) {
  const { t } = useTranslation("intake");
  const me = useSession();
  const { form, errorOf } = intake;
  const [unread, setUnread] = useState(false);
  const late = ack.past ? t("need.past") : undefined;
  const timeError = unread ? undefined : (errorOf("nextWordAt") ?? late);
  const shown = changing || unread || Boolean(timeError) || Boolean(errorOf("ownerId"));
  const change = useRef<HTMLButtonElement>(null);
  const was = useRef(changing);
  useEffect(() => {
    // What had the focus is gone with the fields.
    if (was.current && !changing) change.current?.focus();
    was.current = changing;
  }, [changing]);
  return (
    <>
      <div className="told">
        <span className="prom" data-tour="intake-promise">
          <Icon name="promise" size="s" />
          {t("promise.word")} <b title={ack.exact}>{ack.promise}</b>
          <span className="m">{form.owner?.label ?? me.name}</span>
          <button ref={change} type="button" className="ok" aria-expanded={shown} onClick={() => onChanging(!changing)}>
            {t(shown ? "promise.done" : "promise.change")}
            <span className="sr">{t("promise.changeTime")}</span>
          </button>
        </span>
        <ToldBy told={ack.told} onTold={(told) => intake.patch({ told })} />
        <span className="m">{t(`ack.tell.${ack.way}`)}</span>
      </div>
      {shown && <PromiseFields intake={intake} ack={ack} unread={unread} onUnread={setUnread} timeError={timeError} />}
    </>
  );
}

/** By what means the customer is told. */
function ToldBy({ told, onTold }: { told: Told; onTold: (told: Told) => void }) {
  const { t } = useTranslation("casestory");
  const label = useTranslation("intake").t("ack.toldBy");
  return (
    <span className="toldby">
      <span className="m">{label}</span>
      <Select
        label={label}
        value={told}
        onChange={onTold}
        options={TOLD_BY.map((value) => ({ value, label: t(`toldBy.${value}`) }))}
      />
    </span>
  );
}

function PromiseFields(props: {
  intake: Intake;
  ack: Acknowledgement;
  unread: boolean;
  onUnread: (unread: boolean) => void;
  timeError: string | undefined;
}) {
  const { intake, ack, unread, onUnread, timeError } = props;
  const { t } = useTranslation("intake");
  const me = useSession();
  const { form, patch, errorOf } = intake;
  const fields = useRef<HTMLDivElement>(null);
  // What opens below, and what is said there, must not stand behind the bar.
  // biome-ignore lint/correctness/useExhaustiveDependencies: an error makes it taller
  useEffect(() => {
    fields.current?.scrollIntoView({ block: "nearest" });
  }, [unread]);
  return (
    <div className="two" ref={fields}>
      <Field label={t("promise.time")} name="nextWordAt" error={timeError}>
        <DateTimeInput
          value={unread ? null : ack.nextWordAt.toISOString()}
          onChange={(nextWordAt) => patch({ nextWordAt })}
          onUnread={onUnread}
        />
      </Field>
      <Field label={t("promise.owner")} name="ownerId" error={errorOf("ownerId")}>
        <Picker
          value={form.owner ?? { id: me.id, label: t("promise.me", { name: me.name }), note: me.department?.name }}
          onChange={(owner) => patch({ owner: owner?.id === me.id ? null : owner })}
          find={findOwners}
        />
      </Field>
    </div>
  );
}
