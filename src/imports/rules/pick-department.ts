import { type Decision, decided } from "../../kernel/refusal.ts";
import { nearest } from "./nearest.ts";
import { refuse } from "./refusals.ts";

const MOST_NAMED = 12;

/** The department somebody means by its id or name; else refused with those there are, the most similar first. */
export function pickDepartment<D extends { departmentId: string; name: string }>(
  departments: readonly D[],
  asked: string,
): Decision<D> {
  const said = asked.trim();
  const found = departments.find(({ departmentId, name }) => departmentId === said.toLowerCase() || name === said);
  if (found) return decided(found);
  const names = departments.map(({ name }) => name);
  const near = nearest(said, names);
  const first = [...names.filter((name) => name === near), ...names.filter((name) => name !== near)];
  const known = [...first.slice(0, MOST_NAMED), ...(first.length > MOST_NAMED ? ["…"] : [])].join(", ") || "—";
  return refuse("department_not_there", { params: { department: said, known } });
}
