import { listDepartments } from "../../../src/people/contract/departments.ts";
import { pickPeople } from "../../../src/people/contract/people.ts";
import { useRead } from "../../shell/client/use-read.ts";

const MOST = 50;

/** Names for the ids that stand in events: departments (archived too), regions, active people. */
export function useNames() {
  const house = useRead(listDepartments, { archived: "true" }, { fresh: 60_000 });
  const people = useRead(pickPeople, { limit: MOST }, { fresh: 60_000 });
  const find = (list: readonly { id: string; name: string }[] | undefined, id: unknown) =>
    list?.find((one) => one.id === id)?.name;
  return {
    department: (id: unknown) => find(house.data?.departments, id),
    region: (id: unknown) => find(house.data?.regions, id),
    person: (id: unknown) => find(people.data?.people, id),
  };
}
