import { listDepartments } from "../../../src/people/contract/departments.ts";
import { useRead } from "./use-read.ts";

/** Departments in use. */
export function useDepartments(off = false): { id: string; name: string }[] {
  const { data } = useRead(listDepartments, {}, { off });
  return (data?.departments ?? []).filter((one) => !one.archivedAt);
}
