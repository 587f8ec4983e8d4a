import type { ReactNode } from "react";
import type { SeverityFacts } from "../../../src/cases/rules/severity.ts";
import { useCandidates } from "../../assignment/use-candidates.ts";
import { ValueInput } from "../../taxonomies/ValueInput.tsx";
import { Choice } from "../../ui/Choice.tsx";
import { DateTimeInput } from "../../ui/DateTimeInput.tsx";
import { Picker, type PickerOption } from "../../ui/Picker.tsx";
import { Select } from "../../ui/Select.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { ComplainedInput } from "../ComplainedInput.tsx";
import { useHere } from "../case-here.ts";
import type { FieldLook, FieldSpec } from "./act-spec.ts";
import { CausesInput } from "./CausesInput.tsx";
import { useOptions } from "./field-options.ts";
import { findDepartments, findPeople, without } from "./pickers.ts";
import { RoutesInput } from "./RoutesInput.tsx";
import { type StepDraft, StepsInput } from "./StepsInput.tsx";
import { WeightInput } from "./WeightInput.tsx";

const PICKERS = { person: findPeople(), department: findDepartments };
/** Looks whose control is a group: the label becomes its legend. */
export const GROUPS: ReadonlySet<FieldLook> = new Set([
  "routes",
  "causes",
  "steps",
  "outcome",
  "ours",
  "outside",
  "need",
  "severity",
  "weight",
  "finding",
  "responsibility",
  "agreement",
]);

/** The control of one field. Values are what `act-input` reads back. */
export function ActField(props: { field: FieldSpec; value: unknown; onChange: (value: unknown) => void }): ReactNode {
  const { onChange, value } = props;
  const { as, max, another } = props.field;
  const { ownerId } = useHere().page.case;
  const options = useOptions();
  const typed = (value ?? "") as string;
  switch (as) {
    case "line":
      return <TextInput value={typed} onChange={onChange} maxLength={max} />;
    case "money":
    case "percent":
      return <TextInput value={typed} onChange={onChange} inputMode="decimal" />;
    case "text":
      return <TextArea value={typed} onChange={onChange} maxLength={max} rows={2} />;
    case "say":
    case "letter":
      return <TextArea value={typed} onChange={onChange} maxLength={max} look="read" />;
    case "handler":
      return <OwnerPicker act={another ? "hand_over" : "assign"} value={value} onChange={onChange} />;
    case "raised":
      return <OwnerPicker act="reopen" value={value} onChange={onChange} />;
    case "person":
    case "department":
      if (props.field.said)
        return <ComplainedInput of={as} value={(value ?? null) as PickerOption | null} onChange={onChange} />;
      return (
        <Picker
          value={(value ?? null) as PickerOption | null}
          onChange={onChange}
          find={another ? without(PICKERS[as], ownerId) : PICKERS[as]}
        />
      );
    case "time":
    case "day":
      // Days are days something happened on.
      return <DateTimeInput value={typed || null} onChange={onChange} dayOnly={as === "day"} back={as === "day"} />;
    case "causes":
      return <CausesInput value={(value ?? []) as string[]} onChange={onChange} />;
    case "product":
    case "region":
      return <ValueInput scheme={as} value={(value ?? null) as PickerOption | null} onChange={onChange} />;
    case "weight":
      return <WeightInput value={value as SeverityFacts} onChange={onChange} />;
    case "routes":
      return <RoutesInput value={(value ?? []) as string[]} onChange={onChange} />;
    case "steps":
      return <StepsInput value={(value ?? []) as StepDraft[]} onChange={onChange} />;
    case "kind":
    case "phase":
    case "channel":
    case "toldBy":
    case "ground":
    case "remedy":
    case "currency":
      return <Select value={typed} onChange={onChange} options={options[as]} />;
    default:
      return <Choice wrap value={typed || null} onChange={onChange} options={options[as]} />;
  }
}

/** Who shall own this case: only colleagues whom the rule of the act takes, with what they have in hand. */
function OwnerPicker(props: {
  act: "assign" | "hand_over" | "reopen";
  value: unknown;
  onChange: (value: PickerOption | null) => void;
}) {
  const { caseId } = useHere().page.case;
  const find = useCandidates({ act: props.act, caseId });
  return <Picker value={(props.value ?? null) as PickerOption | null} onChange={props.onChange} find={find} />;
}
