import { useState } from "react";
import { useTranslation } from "react-i18next";
import { readTeam } from "../../../src/assignment/contract/team.ts";
import { type AssignmentRule, METHODS, type ToTeam, WHEN_FULL } from "../../../src/assignment/rules/rule.ts";
import { findHandlers } from "../../case/acts/pickers.ts";
import { useDepartments } from "../../shell/client/use-departments.ts";
import { useRead } from "../../shell/client/use-read.ts";
import { Button } from "../../ui/Button.tsx";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Field, goToField } from "../../ui/Field.tsx";
import { Picker } from "../../ui/Picker.tsx";
import { Seg } from "../../ui/Seg.tsx";
import { Select } from "../../ui/Select.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { SkillsInput } from "./SkillsInput.tsx";
import { useRuleWords } from "./use-rule-words.ts";
import { WhenFields } from "./WhenFields.tsx";

const ANYWHERE = "-";

/** One rule: which cases it takes, for whom, and how one of several is chosen. */
export function RuleDialog(props: {
  rule: AssignmentRule;
  onDone: (rule: AssignmentRule) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation("assignment");
  const { t: ui } = useTranslation("ui");
  const [rule, setRule] = useState(props.rule);
  const [tried, setTried] = useState(false);
  const lack = lackOf(rule);
  const apply = () => {
    setTried(true);
    if (lack) return void goToField(lack.field);
    props.onDone({ ...rule, name: rule.name.trim() });
    props.onClose();
  };
  const errorAt = (field: string) => tried && lack?.field === field && t(`form.${lack.word}`);
  return (
    <Dialog
      open
      drawer
      width={560}
      onClose={props.onClose}
      title={t(props.rule.name ? "form.title" : "form.new")}
      foot={
        <>
          <Button onClick={props.onClose}>{ui("cancel")}</Button>
          <Button look="fill" onClick={apply}>
            {t("form.apply")}
          </Button>
        </>
      }
    >
      <div className="dform ar-form">
        <Field label={t("form.name")} name="name" hint={t("form.nameHint")} error={errorAt("name")} required>
          <TextInput value={rule.name} onChange={(name) => setRule({ ...rule, name })} maxLength={40} />
        </Field>
        <Checkbox checked={rule.enabled} onChange={(enabled) => setRule({ ...rule, enabled })}>
          {t("form.enabled")}
        </Checkbox>
        <section>
          <h3>{t("form.when")}</h3>
          <p className="m">{t("form.whenHint")}</p>
          <WhenFields when={rule.when} onChange={(when) => setRule({ ...rule, when })} />
        </section>
        <section>
          <h3>{t("form.give")}</h3>
          <ThenFields rule={rule} onChange={setRule} errorAt={errorAt} />
        </section>
      </div>
    </Dialog>
  );
}

function lackOf({ name, give }: AssignmentRule) {
  if (!name.trim()) return { field: "name", word: "lacksName" } as const;
  if (give.to === "person") return give.personId ? null : ({ field: "personId", word: "lacksPerson" } as const);
  return give.departmentId || give.skills.length > 0 ? null : ({ field: "departmentId", word: "lacksTeam" } as const);
}

function ThenFields(props: {
  rule: AssignmentRule;
  onChange: (rule: AssignmentRule) => void;
  errorAt: (field: string) => string | false | undefined;
}) {
  const { rule, onChange, errorAt } = props;
  const { t } = useTranslation("assignment");
  const { nameOfPerson } = useRuleWords();
  const { give } = rule;
  const whenFull = give.whenFull;
  const change = (to: "team" | "person") =>
    onChange({
      ...rule,
      give:
        to === "person"
          ? { to, personId: "", whenFull }
          : { to, departmentId: null, below: false, skills: [], speaks: false, method: "round_robin", whenFull },
    });
  return (
    <>
      <Seg
        label={t("form.give")}
        value={give.to}
        onChange={change}
        options={[
          { value: "team", label: t("form.team") },
          { value: "person", label: t("form.person") },
        ]}
      />
      {give.to === "team" ? (
        <TeamFields give={give} onChange={(next) => onChange({ ...rule, give: next })} errorAt={errorAt} />
      ) : (
        <Field label={t("form.who")} name="personId" error={errorAt("personId")} required>
          <Picker
            value={give.personId ? { id: give.personId, label: nameOfPerson(give.personId) } : null}
            onChange={(one) => onChange({ ...rule, give: { ...give, personId: one?.id ?? "" } })}
            find={findHandlers}
          />
        </Field>
      )}
      <Field label={t("form.whenFull")} name="whenFull">
        <Select
          value={whenFull}
          options={WHEN_FULL.map((value) => ({ value, label: t(`whenFull.${value}`) }))}
          onChange={(value) => onChange({ ...rule, give: { ...give, whenFull: value } })}
        />
      </Field>
    </>
  );
}

function TeamFields(props: {
  give: ToTeam;
  onChange: (give: ToTeam) => void;
  errorAt: (field: string) => string | false | undefined;
}) {
  const { give, onChange, errorAt } = props;
  const { t } = useTranslation("assignment");
  const departments = useDepartments();
  const team = useRead(readTeam, {});
  return (
    <>
      <Field label={t("form.department")} name="departmentId" error={errorAt("departmentId")}>
        <Select
          value={give.departmentId ?? ANYWHERE}
          options={[
            { value: ANYWHERE, label: t("form.anywhere") },
            ...departments.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(value) => onChange({ ...give, departmentId: value === ANYWHERE ? null : value })}
        />
      </Field>
      {give.departmentId && (
        <Checkbox checked={give.below} onChange={(below) => onChange({ ...give, below })}>
          {t("form.below")}
        </Checkbox>
      )}
      <Field label={t("form.skills")} name="skills">
        <SkillsInput
          value={give.skills}
          known={team.data?.skills ?? []}
          onChange={(skills) => onChange({ ...give, skills })}
        />
      </Field>
      <Checkbox checked={give.speaks} onChange={(speaks) => onChange({ ...give, speaks })}>
        {t("form.speaks")}
      </Checkbox>
      <Field label={t("form.method")} name="method">
        <Seg
          label={t("form.method")}
          value={give.method}
          onChange={(method) => onChange({ ...give, method })}
          options={METHODS.map((value) => ({ value, label: t(`method.${value}`) }))}
        />
      </Field>
    </>
  );
}
