import "./Acknowledge.css";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../shell/session/session.ts";
import { Button } from "../ui/Button.tsx";
import { DateTimeInput } from "../ui/DateTimeInput.tsx";
import { Field } from "../ui/Field.tsx";
import { Icon } from "../ui/Icon.tsx";
import { Picker } from "../ui/Picker.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { findOwners } from "./find-people.ts";
import type { Acknowledgement } from "./use-acknowledgement.ts";
import type { Intake } from "./use-intake.ts";

/** What accepting says to the customer: the acknowledgement, the promised next word, and who is responsible (R1). */
export function Acknowledge({ intake, ack }: { intake: Intake; ack: Acknowledgement }) {
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
      <PromiseLine intake={intake} ack={ack} />
    </div>
  );
}

function PromiseLine({ intake, ack }: { intake: Intake; ack: Acknowledgement }) {
  const { t } = useTranslation("intake");
  const me = useSession();
  const { form, patch, errorOf } = intake;
  const [open, setOpen] = useState(false);
  const [unread, setUnread] = useState(false);
  const late = ack.past ? t("need.past") : undefined;
  const timeError = unread ? undefined : (errorOf("nextWordAt") ?? late);
  const ownerError = errorOf("ownerId");
  const shown = open || unread || Boolean(timeError) || Boolean(ownerError);
  const fields = useRef<HTMLDivElement>(null);
  // What opens below, and what is said there, must not stand behind the bar.
  // biome-ignore lint/correctness/useExhaustiveDependencies: an error makes it taller
  useEffect(() => {
    if (shown) fields.current?.scrollIntoView({ block: "nearest" });
  }, [shown, unread]);
  return (
    <>
      <span className="prom" data-tour="intake-promise">
        <Icon name="promise" size="s" />
        {t("promise.word")} <b title={ack.exact}>{ack.promise}</b>
        <span className="m">
          {t("promise.kind")} · {form.owner?.label ?? me.name}
        </span>
        <button type="button" className="ok" aria-expanded={shown} onClick={() => setOpen(!open)}>
          {t(shown ? "promise.done" : "promise.change")}
          <span className="sr">{t("promise.changeTime")}</span>
        </button>
      </span>
      {shown && (
        <div className="two" ref={fields}>
          <Field label={t("promise.time")} name="nextWordAt" error={timeError}>
            <DateTimeInput
              value={unread ? null : ack.nextWordAt.toISOString()}
              onChange={(nextWordAt) => patch({ nextWordAt })}
              onUnread={setUnread}
            />
          </Field>
          <Field label={t("promise.owner")} name="ownerId" error={ownerError}>
            <Picker
              value={form.owner ?? { id: me.id, label: t("promise.me", { name: me.name }), note: me.department?.name }}
              onChange={(owner) => patch({ owner: owner?.id === me.id ? null : owner })}
              find={findOwners}
            />
          </Field>
        </div>
      )}
    </>
  );
}
