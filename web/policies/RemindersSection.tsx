import "./HouseRules.css";
import { useTranslation } from "react-i18next";
import { changeReminders, readReminders } from "../../src/cases/contract/house-rules.ts";
import type { ReminderSettings } from "../../src/cases/rules/reminders.ts";
import { useCommand } from "../shell/client/use-command.ts";
import { useRead } from "../shell/client/use-read.ts";
import { type Held, useReadAgain, useSetting } from "../shell/client/use-setting.ts";
import { Meanwhile } from "../shell/Meanwhile.tsx";
import { useMay } from "../shell/session/session.ts";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { Select } from "../ui/Select.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { toast } from "../ui/Toast.tsx";
import { useFormat } from "../words/use-format.ts";

const STAGES = ["before", "supervisor", "head"] as const;
type Stage = (typeof STAGES)[number];
/** The choices, in minutes. */
const BEFORE = [30, 60, 120, 240, 480, 1440, 2880];
const AFTER = [30, 60, 120, 240, 480, 1440, 2880, 4320];
const MINUTE = 60_000;

/** When and whom reminders tell: before, at, and after a due time, up the line. */
export default function RemindersSection() {
  const held = useRead(readReminders, {});
  if (!held.data) return <Skeleton lines={8} />;
  const { before, supervisor, head, ...standing } = held.data;
  return <Reminders held={{ value: { before, supervisor, head }, ...standing }} />;
}

function Reminders({ held }: { held: Held<ReminderSettings> }) {
  const { t } = useTranslation("houserules");
  const may = useMay("policy.edit");
  const change = useCommand(changeReminders);
  useReadAgain("cases", change.refusal);
  const form = useSetting(held);
  const { value: set, put: setSet, changed } = form;
  const said = useStageWords();
  const say = (theirs: ReminderSettings) =>
    STAGES.filter((stage) => theirs[stage] !== set[stage]).map(
      (stage) => `${t(`reminders.stage.${stage}`)} · ${said(stage, theirs[stage])}`,
    );
  const save = async () => {
    if (await change.run({ ...set, revision: form.revision })) toast(t("reminders.saved"));
  };
  return (
    <section className="pe" aria-label={t("reminders.title")}>
      <div className="peb">
        <header className="eh">
          <h2>{t("reminders.title")}</h2>
          <p className="t2">{t("reminders.lead")}</p>
        </header>
        {form.theirs ? (
          <Meanwhile form={form} say={say} onChosen={change.clear} />
        ) : (
          change.refusal && <RefusalBox refusal={change.refusal} />
        )}
        <ol className="stages">
          <StageCard stage="before" set={set} may={may} onChange={setSet} choices={BEFORE} />
          <li className="due">
            <b>{t("reminders.due")}</b>
            <p className="t2">{t("reminders.whom.due")}</p>
            <p className="m">{t("reminders.always")}</p>
          </li>
          <StageCard stage="supervisor" set={set} may={may} onChange={setSet} choices={AFTER} />
          <StageCard stage="head" set={set} may={may} onChange={setSet} choices={AFTER} />
        </ol>
        <ul className="facts wide">
          <li>{t("reminders.once")}</li>
          <li>{t("reminders.outside")}</li>
          <li>{t("reminders.storm")}</li>
        </ul>
      </div>
      {may && (
        <footer className="df">
          <span className="m">{t("reminders.note")}</span>
          <span className="right row">
            {changed && <Button onClick={form.undo}>{t("undo")}</Button>}
            <Button
              look="fill"
              blocked={!changed || form.theirs !== null}
              busy={change.busy}
              onClick={() => void save()}
            >
              {t("save")}
            </Button>
          </span>
        </footer>
      )}
    </section>
  );
}

/** When a stage tells, in words. */
function useStageWords(): (stage: Stage, minutes: number | null) => string {
  const { t } = useTranslation("houserules");
  const { duration } = useFormat();
  return (stage, minutes) =>
    minutes === null
      ? t("reminders.never")
      : t(`reminders.${stage === "before" ? "before" : "after"}`, { time: duration(minutes * MINUTE) });
}

function StageCard(props: {
  stage: Stage;
  set: ReminderSettings;
  may: boolean;
  onChange: (set: ReminderSettings) => void;
  choices: readonly number[];
}) {
  const { stage, set, may } = props;
  const { t } = useTranslation("houserules");
  const said = useStageWords();
  const held = set[stage];
  const choices = [...new Set([...props.choices, ...(held === null ? [] : [held])])].sort((a, b) => a - b);
  const options = [
    ...choices.map((one) => ({ value: String(one), label: said(stage, one) })),
    { value: "never", label: t("reminders.never") },
  ];
  const label = t(`reminders.stage.${stage}`);
  return (
    <li className={held === null ? "off" : undefined}>
      {may ? (
        <Field label={label} name={stage}>
          <Select
            value={held === null ? "never" : String(held)}
            options={options}
            onChange={(value) => props.onChange({ ...set, [stage]: value === "never" ? null : Number(value) })}
          />
        </Field>
      ) : (
        <>
          <b>{label}</b>
          <p className="num">{said(stage, held)}</p>
        </>
      )}
      <p className="t2">{t(`reminders.whom.${stage}`)}</p>
    </li>
  );
}
