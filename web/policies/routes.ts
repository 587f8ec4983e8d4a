import { page } from "../shell/page-route.ts";

const load = () => import("./PoliciesPage.tsx");

export const policiesRoutes = [
  page("/policies", ["policies", "houserules", "taxonomies"], load),
  page("/policies/$section", ["policies", "houserules", "taxonomies"], load),
] as const;
