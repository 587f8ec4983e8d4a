import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { schedulePolicyVersion } from "../../src/deadlines/contract/policies.ts";
import { sayAmount } from "../../src/deadlines/rules/date-words.ts";
import { editOf, editPolicy, nextVersion, type PolicyEdit } from "../../src/deadlines/rules/edit-policy.ts";
import { useCommand } from "../shell/client/use-command.ts";
import { useAddress } from "../shell/use-address.ts";
import { Button } from "../ui/Button.tsx";
import { DateTimeInput } from "../ui/DateTimeInput.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Field } from "../ui/Field.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { Select } from "../ui/Select.tsx";
import { TextInput } from "../ui/TextInput.tsx";
import { toast } from "../ui/Toast.tsx";
import { useFormat } from "../words/use-format.ts";
import { Differences } from "./Differences.tsx";
import { PolicyTester } from "./PolicyTester.tsx";
import type { PolicyPage, PolicyVersion } from "./policy-page.ts";

const UNITS = ["minute", "hour", "calendar_day", "working_day", "week", "month", "year"] as const;
const ROLLS = ["forward", "none", "not_stated"] as const;

/** A version of one's own: the numbers, from which day and why; tried before it is saved, beside the one it is made from. */
export function ScheduleDialog(props: { page: PolicyPage; shown: PolicyVersion; onClose: () => void }) {
  const { page, shown, onClose } = props;
  const { t } = useTranslation("policies");
  const { locale } = useFormat();
  const [, setSearch] = useAddress();
  const [edit, setEdit] = useState<PolicyEdit>(() => editOf(shown.policy));
  const [effectiveFrom, setEffectiveFrom] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const schedule = useCommand(schedulePolicyVersion);
  const version = nextVersion(
    shown.version,
    page.versions.map((one) => one.version),
  );
  const draft = useMemo(
    () => editPolicy(shown.policy, edit, version, effectiveFrom ?? "2000-01-01"),
    [shown, edit, version, effectiveFrom],
  );
  const ready = effectiveFrom !== null && reason.trim() !== "";
  const save = async () => {
    if (!ready) return;
    const { policyId } = page;
    const saved = await schedule.run({ policyId, basedOn: shown.version, effectiveFrom, edit, reason: reason.trim() });
    if (!saved) return;
    toast(t("scheduled", { version: saved.version, day: effectiveFrom }));
    setSearch({ version: saved.version });
    onClose();
  };
  const foot = (
    <>
      {!ready && <span className="m">{t("scheduleLacks")}</span>}
      <Button look="fill" blocked={!ready} busy={schedule.busy} onClick={() => void save()}>
        {t("scheduleDo")}
      </Button>
    </>
  );
  return (
    <Dialog open drawer width={560} title={t("scheduleTitle", { version })} onClose={onClose} foot={foot}>
      <div className="sched">
        {schedule.refusal && <RefusalBox refusal={schedule.refusal} />}
        <fieldset>
          <legend>{t("limits")}</legend>
          {edit.milestones.map((one, at) => {
            const set = (change: Partial<typeof one>) =>
              setEdit({
                ...edit,
                milestones: edit.milestones.map((other, index) => (index === at ? { ...other, ...change } : other)),
              });
            const name = shown.policy.milestones.find(({ id }) => id === one.id)!.names[locale];
            return (
              <div key={one.id} className="lrow">
                <span className="grow">{name}</span>
                <Count label={name} value={one.limit} onChange={(limit) => set({ limit })} />
                <Select
                  label={t("unitOf", { what: name })}
                  value={one.unit}
                  options={UNITS.map((value) => ({ value, label: unitWord(value, locale) }))}
                  onChange={(unit) => set({ unit })}
                />
              </div>
            );
          })}
        </fieldset>
        {edit.extensions.length > 0 && (
          <fieldset>
            <legend>{t("extensionLengths")}</legend>
            {edit.extensions.map((one, at) => {
              const rule = shown.policy.extensions.find(({ id }) => id === one.id)!;
              const name = rule.names[locale];
              const set = (length: number) =>
                setEdit({
                  ...edit,
                  extensions: edit.extensions.map((other, index) => (index === at ? { ...other, length } : other)),
                });
              return (
                <div key={one.id} className="lrow">
                  <span className="grow">{name}</span>
                  <Count label={name} value={one.length} onChange={set} />
                  <span className="m unit">{unitWord(rule.unit, locale)}</span>
                </div>
              );
            })}
            <p className="m">{t("extensionNames")}</p>
          </fieldset>
        )}
        <div className="two">
          <Field label={t("endRollWord")} name="endRoll">
            <Select
              value={edit.endRoll}
              options={ROLLS.map((value) => ({ value, label: t(`endRollShort.${value}`) }))}
              onChange={(endRoll) => setEdit({ ...edit, endRoll })}
            />
          </Field>
          <Field label={t("calendarWord")} name="calendar">
            <Select
              value={edit.calendar}
              options={page.calendars.map(({ id, names }) => ({ value: id, label: names[locale] }))}
              onChange={(calendar) => setEdit({ ...edit, calendar })}
            />
          </Field>
          <Field label={t("effectiveFrom")} name="effectiveFrom" hint={t("effectiveHint")}>
            <DateTimeInput dayOnly value={effectiveFrom} onChange={setEffectiveFrom} />
          </Field>
          <Field label={t("reason")} name="reason">
            <TextInput value={reason} maxLength={500} onChange={setReason} />
          </Field>
        </div>
        <h3>{t("differs", { version: shown.version })}</h3>
        <Differences before={shown.policy} after={draft} />
        <PolicyTester page={page} policy={draft} />
      </div>
    </Dialog>
  );
}

function unitWord(unit: string, locale: "zh" | "en"): string {
  return sayAmount({ limit: 2, unit: unit as "hour" })[locale].replace(/^2\s*个?/, "");
}

function Count({ label, value, onChange }: { label: string; value: number; onChange: (value: number) => void }) {
  const [typed, setTyped] = useState(String(value));
  return (
    <span className="cnt">
      <TextInput
        aria-label={label}
        inputMode="numeric"
        value={typed}
        onChange={(text) => {
          setTyped(text);
          if (/^[1-9]\d{0,3}$/.test(text.trim())) onChange(Number(text.trim()));
        }}
        onBlur={() => setTyped(String(value))}
      />
    </span>
  );
}
