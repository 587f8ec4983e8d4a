import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { saidOption } from "../taxonomies/find-values.ts";
import { Picker, type PickerOption } from "../ui/Picker.tsx";
import { findDepartments, findPeople } from "./acts/pickers.ts";

const FIND = { person: findPeople(), department: findDepartments };

/** Whom a complaint is about: a colleague or department; whoever is not known here is kept as the customer said it. */
export function ComplainedInput(props: {
  of: keyof typeof FIND;
  value: PickerOption | null;
  onChange: (value: PickerOption | null) => void;
}) {
  const { t } = useTranslation("case");
  const note = t("side.keepAsSaid");
  const find = useMemo(() => orAsSaid(FIND[props.of], note), [props.of, note]);
  return <Picker value={props.value} onChange={props.onChange} find={find} free={saidOption} />;
}

/** What is found, and last the very words typed. */
function orAsSaid(find: (query: string) => Promise<readonly PickerOption[]>, note: string) {
  return async (query: string): Promise<readonly PickerOption[]> => {
    const said = query.trim();
    const found = await find(said);
    return said ? [...found, { ...saidOption(said), note }] : found;
  };
}
