import type { CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { SectionHead } from "../../ui/SectionHead.tsx";
import { flatten } from "../parts/department-tree.ts";
import { ArchivedPlaces } from "./ArchivedPlaces.tsx";
import { PlaceMenu } from "./PlaceMenu.tsx";
import type { Asked, Department, Region } from "./places.ts";

/** Regions under each other, with how many departments lie in each; each opens to be renamed or moved. */
export function Regions(props: {
  regions: readonly Region[];
  archived: readonly Region[];
  departments: readonly Department[];
  reading: boolean;
  onAsk: (asked: Asked) => void;
}) {
  const { t } = useTranslation("settings");
  const { onAsk } = props;
  const what = "region";
  return (
    <aside className="regs" aria-label={t("dept.regions")}>
      <SectionHead
        title={t("dept.regions")}
        end={
          <Button look="text" size="s" icon="plus" onClick={() => onAsk({ what, act: "create", parentId: null })}>
            {t("dept.addRegion")}
          </Button>
        }
      />
      {!props.reading && props.regions.length === 0 && <p className="m pad">{t("dept.noRegions")}</p>}
      <ul>
        {flatten(props.regions).map(({ depth, ...place }) => {
          const count = props.departments.filter(({ regionId }) => regionId === place.id).length;
          return (
            <li key={place.id} className="rnode" style={{ "--depth": depth } as CSSProperties}>
              <button type="button" className="lkb grow el" onClick={() => onAsk({ what, act: "change", place })}>
                {place.name}
              </button>
              {count > 0 && <span className="m nw">{t("dept.inRegion", { count })}</span>}
              <PlaceMenu
                what={what}
                name={place.name}
                onAct={(act) =>
                  onAsk(act === "below" ? { what, act: "create", parentId: place.id } : { what, act, place })
                }
              />
            </li>
          );
        })}
      </ul>
      <ArchivedPlaces
        title={t("dept.archivedRegions")}
        places={props.archived}
        onRestore={(place) => onAsk({ what, act: "restore", place })}
      />
    </aside>
  );
}
