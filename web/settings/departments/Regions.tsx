import { type CSSProperties, type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { LENGTHS } from "../../../src/kernel/fields.ts";
import { createRegion } from "../../../src/people/contract/departments.ts";
import { useCommand } from "../../shell/client/use-command.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { SectionHead } from "../../ui/SectionHead.tsx";
import { Select } from "../../ui/Select.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { flatten, treeOptions } from "../parts/department-tree.ts";
import type { Department, Region } from "./DepartmentTree.tsx";

/** Regions under each other, with how many departments lie in each; new ones are added at the foot. */
export function Regions(props: { regions: readonly Region[]; departments: readonly Department[]; reading: boolean }) {
  const { t } = useTranslation("settings");
  const [adding, setAdding] = useState(false);
  return (
    <aside className="regs" aria-label={t("dept.regions")}>
      <SectionHead
        title={t("dept.regions")}
        end={
          !adding && (
            <Button look="text" size="s" icon="plus" onClick={() => setAdding(true)}>
              {t("dept.addRegion")}
            </Button>
          )
        }
      />
      {!props.reading && props.regions.length === 0 && !adding && <p className="m pad">{t("dept.noRegions")}</p>}
      <ul>
        {flatten(props.regions).map((region) => {
          const count = props.departments.filter(({ regionId }) => regionId === region.id).length;
          return (
            <li key={region.id} style={{ "--depth": region.depth } as CSSProperties}>
              <span className="grow el">{region.name}</span>
              {count > 0 && <span className="m">{t("dept.inRegion", { count })}</span>}
            </li>
          );
        })}
      </ul>
      {adding && <RegionForm regions={props.regions} onEnd={() => setAdding(false)} />}
    </aside>
  );
}

const TOP = "top";

function RegionForm({ regions, onEnd }: { regions: readonly Region[]; onEnd: () => void }) {
  const { t } = useTranslation("settings");
  const { t: ui } = useTranslation("ui");
  const [name, setName] = useState("");
  const [under, setUnder] = useState(TOP);
  const create = useCommand(createRegion);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!name.trim()) return;
    if (await create.run({ name: name.trim(), parentId: under === TOP ? null : under })) onEnd();
  };
  return (
    <form onSubmit={submit} noValidate>
      {create.refusal && <RefusalBox refusal={create.refusal} />}
      <Field label={t("dept.regionName")}>
        <TextInput autoFocus value={name} onChange={setName} maxLength={LENGTHS.name} autoComplete="off" />
      </Field>
      <Field label={t("dept.under")}>
        <Select
          value={under}
          options={[{ value: TOP, label: t("dept.top") }, ...treeOptions(regions)]}
          onChange={setUnder}
        />
      </Field>
      <div className="row">
        <Button type="submit" blocked={!name.trim()} busy={create.busy}>
          {t("dept.addRegion")}
        </Button>
        <Button look="text" onClick={onEnd}>
          {ui("cancel")}
        </Button>
      </div>
    </form>
  );
}
