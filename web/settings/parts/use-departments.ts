import { listDepartments } from "../../../src/people/contract/departments.ts";
import { useRead } from "../../shell/client/use-read.ts";

/** Departments still in use and all regions, for trees and closed lists. */
export function useDepartments() {
  const read = useRead(listDepartments, {});
  return { departments: read.data?.departments ?? [], regions: read.data?.regions ?? [], read };
}
