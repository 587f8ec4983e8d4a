import "./Departments.css";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { listDepartments } from "../../../src/people/contract/departments.ts";
import { useRead } from "../../shell/client/use-read.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { SectionHeader } from "../parts/SectionHeader.tsx";
import { ArchivedPlaces } from "./ArchivedPlaces.tsx";
import { DepartmentTree } from "./DepartmentTree.tsx";
import { PlaceDialogs } from "./PlaceDialogs.tsx";
import type { Asked } from "./places.ts";
import { Regions } from "./Regions.tsx";

/** The house: departments as a tree, and the regions they lie in; what was archived stands below, to come back. */
export default function DepartmentsSection() {
  const { t } = useTranslation("settings");
  const read = useRead(listDepartments, { archived: "true" });
  const [asked, setAsked] = useState<Asked | null>(null);
  const all = read.data ?? { departments: [], regions: [] };
  const departments = all.departments.filter(({ archivedAt }) => !archivedAt);
  const regions = all.regions.filter(({ archivedAt }) => !archivedAt);
  const people = departments.reduce((sum, department) => sum + department.people, 0);
  return (
    <>
      <SectionHeader
        title={t("section.departments")}
        note={read.data && t("dept.count", { count: departments.length, people })}
      >
        <Button look="fill" icon="plus" onClick={() => setAsked({ what: "department", act: "create", parentId: null })}>
          {t("dept.create")}
        </Button>
      </SectionHeader>
      {read.error && <RefusalBox refusal={read.error.refusal} onWayOut={() => void read.refetch()} />}
      <div className="dept">
        <div className="dtree">
          {read.isPending && <Skeleton lines={8} />}
          {read.data && departments.length === 0 && <EmptyState what={t("dept.empty")} how={t("dept.emptyHow")} />}
          <DepartmentTree departments={departments} regions={regions} onAsk={setAsked} />
          <ArchivedPlaces
            title={t("dept.archivedDepartments")}
            places={all.departments.filter(({ archivedAt }) => archivedAt)}
            onRestore={(place) => setAsked({ what: "department", act: "restore", place })}
          />
        </div>
        <Regions
          regions={regions}
          archived={all.regions.filter(({ archivedAt }) => archivedAt)}
          departments={departments}
          reading={read.isPending}
          onAsk={setAsked}
        />
      </div>
      {asked && (
        <PlaceDialogs asked={asked} {...all} again={() => void read.refetch()} onClose={() => setAsked(null)} />
      )}
    </>
  );
}
