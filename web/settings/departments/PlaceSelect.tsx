import { useTranslation } from "react-i18next";
import { Select } from "../../ui/Select.tsx";
import { type Node, treeOptions } from "../parts/department-tree.ts";
import { orNowhere, placeOf } from "./places.ts";

/** One place of a tree, or none: `none` says what that means. */
export function PlaceSelect(props: {
  value: string | null;
  nodes: readonly Node[];
  none: "top" | "noRegion";
  onChange: (id: string | null) => void;
}) {
  const { t } = useTranslation("settings");
  return (
    <Select
      value={orNowhere(props.value)}
      options={[{ value: orNowhere(null), label: t(`dept.${props.none}`) }, ...treeOptions(props.nodes)]}
      onChange={(value) => props.onChange(placeOf(value))}
    />
  );
}
