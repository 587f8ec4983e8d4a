import type { CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import { flatten } from "../parts/department-tree.ts";
import { PlaceMenu } from "./PlaceMenu.tsx";
import type { Asked, Department, Region } from "./places.ts";

/** Departments under each other, with region and people; each opens to be renamed or moved. */
export function DepartmentTree(props: {
  departments: readonly Department[];
  regions: readonly Region[];
  onAsk: (asked: Asked) => void;
}) {
  const { t } = useTranslation("settings");
  const { onAsk } = props;
  const what = "department";
  return (
    <ul aria-label={t("dept.departments")}>
      {flatten(props.departments).map(({ depth, ...place }) => (
        <li key={place.id} className="dnode" style={{ "--depth": depth } as CSSProperties}>
          <button type="button" className="lkb el" onClick={() => onAsk({ what, act: "change", place })}>
            {place.name}
          </button>
          <span className="m el rg">{props.regions.find(({ id }) => id === place.regionId)?.name}</span>
          <span className="m np">{t("dept.people", { count: place.people })}</span>
          <PlaceMenu
            what={what}
            name={place.name}
            onAct={(act) => onAsk(act === "below" ? { what, act: "create", parentId: place.id } : { what, act, place })}
          />
        </li>
      ))}
    </ul>
  );
}
