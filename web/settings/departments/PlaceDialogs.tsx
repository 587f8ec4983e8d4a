import { ArchiveDialog } from "./ArchiveDialog.tsx";
import { DepartmentDialog } from "./DepartmentDialog.tsx";
import type { Asked, Department, Region } from "./places.ts";
import { RegionDialog } from "./RegionDialog.tsx";
import { RestoreDialog } from "./RestoreDialog.tsx";

/** The dialog for what was asked of a department or region, over what stands there now. */
export function PlaceDialogs(props: {
  asked: Asked;
  /** All, archived ones too. */
  departments: readonly Department[];
  regions: readonly Region[];
  again: () => void;
  onClose: () => void;
}) {
  const { asked, again, onClose } = props;
  const inUse = {
    departments: props.departments.filter(({ archivedAt }) => !archivedAt),
    regions: props.regions.filter(({ archivedAt }) => !archivedAt),
  };
  if (asked.act === "create" || asked.act === "change") {
    const shared = { ...inUse, parentId: asked.act === "create" ? asked.parentId : null, again, onClose };
    if (asked.what === "region")
      return <RegionDialog {...shared} old={asked.act === "change" ? now(props.regions, asked.place) : undefined} />;
    const old = asked.act === "change" ? now(props.departments, asked.place) : undefined;
    return <DepartmentDialog {...shared} old={old} />;
  }
  if (asked.act === "restore")
    return <RestoreDialog asked={latest(asked)} {...inUse} again={again} onClose={onClose} />;
  return <ArchiveDialog what={asked.what} place={latest(asked).place} again={again} onClose={onClose} />;

  function latest<A extends Extract<Asked, { place: unknown }>>(of: A): A {
    const place = of.what === "region" ? now(props.regions, of.place) : now(props.departments, of.place);
    return { ...of, place };
  }
}

/** A place as it stands now; as it was when it is gone. */
function now<P extends { id: string }>(places: readonly P[], place: P): P {
  return places.find(({ id }) => id === place.id) ?? place;
}
