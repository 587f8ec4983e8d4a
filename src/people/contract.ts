import { departmentEndpoints } from "./contract/departments.ts";
import { keyEndpoints } from "./contract/keys.ts";
import { meEndpoints } from "./contract/me.ts";
import { peopleListEndpoints } from "./contract/people.ts";
import { sessionEndpoints } from "./contract/session.ts";
import { setUpEndpoints } from "./contract/set-up.ts";

export * from "./contract/departments.ts";
export * from "./contract/keys.ts";
export * from "./contract/me.ts";
export * from "./contract/people.ts";
export * from "./contract/session.ts";
export * from "./contract/set-up.ts";

/** Every endpoint of people, sign-in and authority. */
export const peopleEndpoints = [
  ...sessionEndpoints,
  ...setUpEndpoints,
  ...meEndpoints,
  ...peopleListEndpoints,
  ...departmentEndpoints,
  ...keyEndpoints,
] as const;
