import type { CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import type { AnswerOf } from "../../../src/kernel/endpoint.ts";
import type { listDepartments } from "../../../src/people/contract/departments.ts";
import { Button } from "../../ui/Button.tsx";
import { Menu } from "../../ui/Menu.tsx";
import { flatten } from "../parts/department-tree.ts";

export type Department = AnswerOf<typeof listDepartments>["departments"][number];
export type Region = AnswerOf<typeof listDepartments>["regions"][number];
export type Asked = { act: "create"; parentId: string | null } | { act: "change" | "archive"; department: Department };

/** Departments under each other, with region and people; each opens to be renamed or moved. */
export function DepartmentTree(props: {
  departments: readonly Department[];
  regions: readonly Region[];
  onAsk: (asked: Asked) => void;
}) {
  const { t } = useTranslation("settings");
  const { onAsk } = props;
  return (
    <ul aria-label={t("section.departments")}>
      {flatten(props.departments).map((department) => (
        <li key={department.id} className="dnode" style={{ "--depth": department.depth } as CSSProperties}>
          <button type="button" className="lkb el" onClick={() => onAsk({ act: "change", department })}>
            {department.name}
          </button>
          <span className="m el rg">{props.regions.find(({ id }) => id === department.regionId)?.name}</span>
          <span className="m np">{t("dept.people", { count: department.people })}</span>
          <Menu
            label={t("dept.acts", { name: department.name })}
            align="end"
            items={[
              { label: t("dept.change"), icon: "edit", onSelect: () => onAsk({ act: "change", department }) },
              {
                label: t("dept.below"),
                icon: "plus",
                onSelect: () => onAsk({ act: "create", parentId: department.id }),
              },
              "line",
              { label: t("dept.archive"), icon: "lock", onSelect: () => onAsk({ act: "archive", department }) },
            ]}
            trigger={(open) => (
              <Button {...open} look="icon" icon="more" label={t("dept.acts", { name: department.name })} />
            )}
          />
        </li>
      ))}
    </ul>
  );
}
