import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { DECLINE_GROUNDS, ROUTES } from "../../../src/cases/rules/needs.ts";
import {
  AGREEMENTS,
  CHANNELS,
  FINDINGS,
  KINDS,
  NEED_STATES,
  PHASES,
  REMEDIES,
  RESPONSIBILITIES,
} from "../../../src/kernel/vocabulary.ts";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { Choice } from "../../ui/Choice.tsx";
import { DateTimeInput } from "../../ui/DateTimeInput.tsx";
import { Picker, type PickerOption } from "../../ui/Picker.tsx";
import { Select } from "../../ui/Select.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { useVocabulary } from "../../words/use-vocabulary.ts";
import type { FieldLook, FieldSpec } from "./act-spec.ts";
import { CausesInput } from "./CausesInput.tsx";
import { findDepartments, findHandlers, findPeople, findRaised } from "./pickers.ts";
import { type StepDraft, StepsInput } from "./StepsInput.tsx";

/** Channels a person answers or is heard by; import and interfaces speak for themselves. */
const SPOKEN = CHANNELS.filter((channel) => channel !== "import" && channel !== "api");
const PICKERS = { person: findPeople(), handler: findHandlers, raised: findRaised, department: findDepartments };
/** Looks whose control is a group: the label becomes its legend. */
export const GROUPS: ReadonlySet<FieldLook> = new Set([
  "routes",
  "causes",
  "steps",
  "yes",
  "need",
  "severity",
  "finding",
  "responsibility",
  "agreement",
]);

/** The control of one field. Values are what `act-input` reads back. */
export function ActField(props: { field: FieldSpec; value: unknown; onChange: (value: unknown) => void }): ReactNode {
  const { field, onChange } = props;
  const { t } = useTranslation("caseacts");
  const words = useTranslation("case").t;
  const story = useTranslation("casestory").t;
  const word = useVocabulary();
  const typed = (props.value ?? "") as string;
  const options = <K extends string>(keys: readonly K[], say: (key: K) => string) =>
    keys.map((key) => ({ value: key, label: say(key) }));
  switch (field.as) {
    case "line":
      return <TextInput value={typed} onChange={onChange} maxLength={field.max} />;
    case "money":
    case "percent":
      return <TextInput value={typed} onChange={onChange} inputMode="decimal" />;
    case "text":
      return <TextArea value={typed} onChange={onChange} maxLength={field.max} rows={2} />;
    case "say":
    case "letter":
      return <TextArea value={typed} onChange={onChange} maxLength={field.max} look="read" />;
    case "person":
    case "handler":
    case "raised":
    case "department":
      return (
        <Picker value={(props.value ?? null) as PickerOption | null} onChange={onChange} find={PICKERS[field.as]} />
      );
    case "time":
    case "day":
      return <DateTimeInput value={typed || null} onChange={onChange} dayOnly={field.as === "day"} />;
    case "kind":
      return <Select value={typed} onChange={onChange} options={options(KINDS, (key) => word("kind", key))} />;
    case "phase":
      return <Select value={typed} onChange={onChange} options={options(PHASES, (key) => word("phase", key))} />;
    case "channel":
      return <Select value={typed} onChange={onChange} options={options(SPOKEN, (key) => word("channel", key))} />;
    case "ground":
      return (
        <Select value={typed} onChange={onChange} options={options(DECLINE_GROUNDS, (key) => story(`ground.${key}`))} />
      );
    case "remedy":
      return <Select value={typed} onChange={onChange} options={options(REMEDIES, (key) => word("remedy", key))} />;
    case "currency":
      return (
        <Select
          value={typed}
          onChange={onChange}
          options={options(["CNY", "USD", "HKD", "EUR", "GBP"] as const, (key) => t(`currency.${key}`))}
        />
      );
    case "yes":
      return (
        <Pick
          value={typed}
          onChange={onChange}
          options={options(["yes", "no"] as const, (key) => t(`reached.${key}`))}
        />
      );
    case "severity":
      return (
        <Pick
          value={typed}
          onChange={onChange}
          options={options(["1", "2", "3", "4"], (key) => word("severity", Number(key) as 1))}
        />
      );
    case "need":
      return <Pick value={typed} onChange={onChange} options={options(NEED_STATES, (key) => word("need", key))} />;
    case "finding":
      return <Pick value={typed} onChange={onChange} options={options(FINDINGS, (key) => word("finding", key))} />;
    case "responsibility":
      return (
        <Pick
          value={typed}
          onChange={onChange}
          options={options(RESPONSIBILITIES, (key) => word("responsibility", key))}
        />
      );
    case "agreement":
      return <Pick value={typed} onChange={onChange} options={options(AGREEMENTS, (key) => word("agreement", key))} />;
    case "causes":
      return <CausesInput value={(props.value ?? []) as string[]} onChange={onChange} />;
    case "steps":
      return <StepsInput value={(props.value ?? []) as StepDraft[]} onChange={onChange} />;
    case "routes": {
      const chosen = (props.value ?? []) as string[];
      const toggle = (route: string, on: boolean) =>
        onChange(ROUTES.filter((one) => (one === route ? on : chosen.includes(one))));
      return (
        <span className="act-routes">
          {ROUTES.map((route) => (
            <Checkbox key={route} checked={chosen.includes(route)} onChange={(on) => toggle(route, on)}>
              {words(`route.${route}`)}
            </Checkbox>
          ))}
        </span>
      );
    }
  }
}

function Pick(props: {
  value: string;
  onChange: (value: string) => void;
  options: readonly { value: string; label: string }[];
}) {
  return <Choice wrap value={props.value || null} onChange={props.onChange} options={props.options} />;
}
