import "./Departments.css";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { SectionHeader } from "../parts/SectionHeader.tsx";
import { useDepartments } from "../parts/use-departments.ts";
import { ArchiveDialog } from "./ArchiveDialog.tsx";
import { DepartmentDialog } from "./DepartmentDialog.tsx";
import { type Asked, DepartmentTree } from "./DepartmentTree.tsx";
import { Regions } from "./Regions.tsx";

/** The house: departments as a tree, and the regions they lie in. */
export default function DepartmentsSection() {
  const { t } = useTranslation("settings");
  const { departments, regions, read } = useDepartments();
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const people = departments.reduce((sum, department) => sum + department.people, 0);
  return (
    <>
      <SectionHeader
        title={t("section.departments")}
        note={read.data && t("dept.count", { count: departments.length, people })}
      >
        <Button look="fill" icon="plus" onClick={() => setAsked({ act: "create", parentId: null })}>
          {t("dept.create")}
        </Button>
      </SectionHeader>
      {read.error && <RefusalBox refusal={read.error.refusal} onWayOut={() => void read.refetch()} />}
      <div className="dept">
        <div className="dtree">
          {read.isPending && <Skeleton lines={8} />}
          {read.data && departments.length === 0 && <EmptyState what={t("dept.empty")} how={t("dept.emptyHow")} />}
          <DepartmentTree departments={departments} regions={regions} onAsk={setAsked} />
        </div>
        <Regions regions={regions} departments={departments} reading={read.isPending} />
      </div>
      {asked && asked.act !== "archive" && (
        <DepartmentDialog asked={asked} departments={departments} regions={regions} onClose={close} />
      )}
      {asked?.act === "archive" && <ArchiveDialog department={asked.department} onClose={close} />}
    </>
  );
}
