import { useState } from "react";
import { useTranslation } from "react-i18next";
import { updateMe } from "../../../src/people/contract/me.ts";
import { useCommand } from "../../shell/client/use-command.ts";
import { loadSession, useSession } from "../../shell/session/session.ts";
import { Button } from "../../ui/Button.tsx";
import { DateTimeInput } from "../../ui/DateTimeInput.tsx";
import { Field } from "../../ui/Field.tsx";
import { useNow } from "../../ui/now.ts";
import { Picker, type PickerOption } from "../../ui/Picker.tsx";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { toast } from "../../ui/Toast.tsx";
import { useFormat } from "../../words/use-format.ts";
import { findColleagues } from "../parts/find-colleagues.ts";
import { SettingRow } from "../parts/SettingRow.tsx";

/** Who stands in for me, from when until when. */
export function DeputyRow() {
  const { t } = useTranslation("settings");
  const { deputy } = useSession();
  const format = useFormat();
  const now = useNow();
  const [open, setOpen] = useState(false);
  const change = useCommand(updateMe);
  const withdraw = async () => {
    if (!(await change.run({ deputy: null }))) return;
    await loadSession();
    toast(t("me.deputyWithdrawn"));
  };
  const past = deputy && new Date(deputy.until) < now;
  return (
    <SettingRow title={t("me.deputy")} hint={t("me.deputyHint")}>
      {change.refusal && <RefusalBox refusal={change.refusal} onClose={change.clear} />}
      {open ? (
        <DeputyForm onEnd={() => setOpen(false)} />
      ) : (
        <div className="acts">
          <span>
            {deputy && !past
              ? t("me.deputyNow", {
                  name: deputy.name,
                  from: format.dayTime(deputy.from, now),
                  until: format.dayTime(deputy.until, now),
                })
              : t("me.deputyNone")}
          </span>
          <Button onClick={() => setOpen(true)}>{t(deputy && !past ? "me.deputyChange" : "me.deputyName")}</Button>
          {deputy && !past && (
            <Button busy={change.busy} onClick={() => void withdraw()}>
              {t("me.deputyEnd")}
            </Button>
          )}
        </div>
      )}
    </SettingRow>
  );
}

function DeputyForm({ onEnd }: { onEnd: () => void }) {
  const { t } = useTranslation("settings");
  const { t: ui } = useTranslation("ui");
  const me = useSession();
  const now = useNow();
  const [who, setWho] = useState<PickerOption | null>(null);
  const [from, setFrom] = useState<string | null>(() => now.toISOString());
  const [until, setUntil] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const change = useCommand(updateMe);
  const save = async () => {
    setTried(true);
    if (!who || !from || !until) return;
    if (!(await change.run({ deputy: { id: who.id, from, until } }))) return;
    await loadSession();
    toast(t("me.deputyNamed", { name: who.label }));
    onEnd();
  };
  const missing = (value: unknown) => tried && !value && t("missing");
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {change.refusal && <RefusalBox refusal={change.refusal} />}
      <Field label={t("me.deputyWho")} name="deputy" error={missing(who)}>
        <Picker value={who} onChange={setWho} find={(query) => findColleagues(query, me.id)} />
      </Field>
      <Field label={t("me.deputyFrom")} error={missing(from)}>
        <DateTimeInput value={from} onChange={setFrom} />
      </Field>
      <Field label={t("me.deputyUntil")} error={missing(until)}>
        <DateTimeInput value={until} onChange={setUntil} />
      </Field>
      <div className="acts">
        <Button type="submit" look="fill" busy={change.busy}>
          {t("save")}
        </Button>
        <Button onClick={onEnd}>{ui("cancel")}</Button>
      </div>
    </form>
  );
}
