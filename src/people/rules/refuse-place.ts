import type { PlaceFault } from "./decide-place.ts";
import { refusePeople } from "./refusals.ts";

const CODES = {
  department: {
    unknown: "department_unknown",
    not_archived: "department_not_archived",
    stale: "stale_department",
    above_unknown: "department_unknown",
    above_archived: "place_archived",
    loop: "department_loop",
    name_taken: "department_name_taken",
    in_use: "department_in_use",
  },
  region: {
    unknown: "region_unknown",
    not_archived: "region_not_archived",
    stale: "stale_region",
    above_unknown: "region_unknown",
    above_archived: "place_archived",
    loop: "region_loop",
    name_taken: "region_name_taken",
    in_use: "region_in_use",
  },
} as const satisfies Record<string, Record<PlaceFault, Parameters<typeof refusePeople>[0]>>;

/** The refusal that says this fault of a department or region; `params` fill its sentence. */
export function refusePlace(
  what: keyof typeof CODES,
  fault: PlaceFault,
  params: Readonly<Record<string, string | number>>,
) {
  const above = fault === "above_unknown" || fault === "above_archived";
  return refusePeople(CODES[what][fault], { params, ...(above && { field: "parentId" }) });
}
