import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Filed } from "../../src/taxonomies/rules/schemes.ts";
import { Picker, type PickerOption } from "../ui/Picker.tsx";
import { findValues, saidOption } from "./find-values.ts";

/** A business or region from its tree; what is in no tree is kept as typed and waits to be filed. */
export function ValueInput(props: {
  scheme: Filed;
  value: PickerOption | null;
  onChange: (value: PickerOption | null) => void;
}) {
  const { t } = useTranslation("taxonomies");
  const asSaid = t("asSaid");
  const find = useMemo(() => findValues(props.scheme, asSaid), [props.scheme, asSaid]);
  return (
    <Picker value={props.value} onChange={props.onChange} find={find} free={saidOption} placeholder={t("typeToFind")} />
  );
}
