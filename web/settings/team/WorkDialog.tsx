import { useState } from "react";
import { useTranslation } from "react-i18next";
import { setWork } from "../../../src/assignment/contract/team.ts";
import { LANGUAGES } from "../../../src/assignment/rules/language.ts";
import { MOST_CAPACITY } from "../../../src/assignment/rules/load.ts";
import { useCommand } from "../../shell/client/use-command.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Field, goToField } from "../../ui/Field.tsx";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { toast } from "../../ui/Toast.tsx";
import { Absences } from "../absences/Absences.tsx";
import { ManyChoice } from "../assignment/ManyChoice.tsx";
import { SkillsInput } from "../assignment/SkillsInput.tsx";
import type { TeamMember } from "./team-member.ts";

const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** What a colleague can carry and knows, on which days they work, and when they are away. */
export function WorkDialog(props: { member: TeamMember; skills: readonly string[]; onClose: () => void }) {
  const { member, onClose } = props;
  const { t } = useTranslation("assignment");
  const { t: settings } = useTranslation("settings");
  const { t: ui } = useTranslation("ui");
  const { name } = member;
  const [capacity, setCapacity] = useState(String(member.capacity));
  const [skills, setSkills] = useState<string[]>(member.skills);
  const [languages, setLanguages] = useState(member.languages);
  const [workDays, setWorkDays] = useState<number[]>(member.workDays);
  const command = useCommand(setWork, { touches: ["assignment"] });
  const points = Number(capacity.normalize("NFKC"));
  const wrong = !/^\d{1,3}$/.test(capacity.normalize("NFKC").trim()) || points > MOST_CAPACITY;
  const save = async () => {
    if (wrong) return void goToField("capacity");
    const { personId, version } = member;
    const spoken = languages.length > 0 ? languages : (["zh"] as typeof languages);
    if (!(await command.run({ personId, version, capacity: points, skills, languages: spoken, workDays }))) return;
    toast(t("team.saved", { name }));
    onClose();
  };
  return (
    <Dialog
      open
      drawer
      onClose={onClose}
      title={t("team.editTitle", { name })}
      foot={
        <>
          <Button onClick={onClose}>{ui("cancel")}</Button>
          <Button look="fill" busy={command.busy} onClick={() => void save()}>
            {settings("save")}
          </Button>
        </>
      }
    >
      <div className="dform">
        {command.refusal && <RefusalBox refusal={command.refusal} onGo={goToField} />}
        <Field
          label={t("team.capacity")}
          name="capacity"
          hint={t("team.capacityHint")}
          error={wrong && t("team.capacityWrong", { most: MOST_CAPACITY })}
        >
          <TextInput value={capacity} onChange={setCapacity} inputMode="numeric" maxLength={3} />
        </Field>
        <Field label={t("team.skills")} hint={t("team.skillsHint")}>
          <SkillsInput value={skills} known={props.skills} onChange={setSkills} />
        </Field>
        <ManyChoice
          label={t("team.languages")}
          options={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
          value={languages}
          onChange={setLanguages}
        />
        <ManyChoice
          label={t("team.days")}
          options={DAYS.map((value) => ({ value: value as number, label: t(`team.day.d${value}`) }))}
          value={workDays}
          onChange={setWorkDays}
        />
        <section>
          <h3>{t("team.absences")}</h3>
          <Absences personId={member.personId} name={name} />
        </section>
      </div>
    </Dialog>
  );
}
