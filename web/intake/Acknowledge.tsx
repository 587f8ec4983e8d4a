import "./Acknowledge.css";
import { useState } from "react";
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
        <TextArea
          value={ack.text}
          rows={2}
          maxLength={20_000}
          onChange={(acknowledgement) => patch({ acknowledgement })}
        />
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
  const timeError = unread ? t("need.unread") : (errorOf("nextWordAt") ?? late);
  const ownerError = errorOf("ownerId");
  const shown = open || Boolean(timeError) || Boolean(ownerError);
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
        <div className="two" ref={intoView}>
          <Field label={t("promise.time")} name="nextWordAt" error={timeError}>
            <DateTimeInput
              value={ack.nextWordAt.toISOString()}
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

/** What opens below must not open behind the bar. */
function intoView(element: HTMLElement | null) {
  element?.scrollIntoView({ block: "nearest" });
}
