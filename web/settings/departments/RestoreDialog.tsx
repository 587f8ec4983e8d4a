import { useState } from "react";
import { useTranslation } from "react-i18next";
import { restoreDepartment, restoreRegion } from "../../../src/people/contract/departments.ts";
import { useCommand } from "../../shell/client/use-command.ts";
import { Field } from "../../ui/Field.tsx";
import { toast } from "../../ui/Toast.tsx";
import { ReasonDialog } from "../parts/ReasonDialog.tsx";
import { PlaceSelect } from "./PlaceSelect.tsx";
import type { Asked, Department, Region } from "./places.ts";

/** Brings an archived department or region back: where it stood, as far as that is still in use, or elsewhere. */
export function RestoreDialog(props: {
  asked: Extract<Asked, { act: "restore" | "change" | "archive" }>;
  /** Those in use. */
  departments: readonly Department[];
  regions: readonly Region[];
  again: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation("settings");
  const { asked, departments, regions } = props;
  const { id, name, version } = asked.place;
  const above = asked.what === "region" ? regions : departments;
  const region = asked.what === "department" ? asked.place.regionId : null;
  const [parentId, setParentId] = useState(() => ifThere(above, asked.place.parentId));
  const [regionId, setRegionId] = useState(() => ifThere(regions, region));
  const department = useCommand(restoreDepartment);
  const regionBack = useCommand(restoreRegion);
  const refusal = department.refusal ?? regionBack.refusal;
  const at = (field: string) => refusal?.field === field && refusal.message;
  const go = async (reason: string) => {
    const done =
      asked.what === "region"
        ? await regionBack.run({ regionId: id, version, reason, parentId })
        : await department.run({ departmentId: id, version, reason, parentId, regionId });
    if (!done) return props.again();
    toast(t("dept.restored", { name }));
    props.onClose();
  };
  const gone = (there: string | null, was: string | null) => there === null && was !== null && t("dept.placeGone");
  return (
    <ReasonDialog
      title={t("dept.restoreAsk", { name })}
      word={t("dept.restore")}
      refusal={at("parentId") || at("regionId") ? null : refusal}
      busy={department.busy || regionBack.busy}
      onDo={(reason) => void go(reason)}
      onClose={props.onClose}
      fields={
        <>
          <Field
            label={t("dept.under")}
            name="parentId"
            hint={gone(parentId, asked.place.parentId)}
            error={at("parentId")}
          >
            <PlaceSelect value={parentId} nodes={above} none="top" onChange={setParentId} />
          </Field>
          {asked.what === "department" && (
            <Field label={t("dept.region")} name="regionId" hint={gone(regionId, region)} error={at("regionId")}>
              <PlaceSelect value={regionId} nodes={regions} none="noRegion" onChange={setRegionId} />
            </Field>
          )}
        </>
      }
    >
      {t(asked.what === "region" ? "dept.restoreRegionBody" : "dept.restoreBody")}
    </ReasonDialog>
  );
}

function ifThere(places: readonly { id: string }[], id: string | null): string | null {
  return places.some((one) => one.id === id) ? id : null;
}
