import { page } from "../shell/page-route.ts";

const load = () => import("./PoliciesPage.tsx");

export const policiesRoutes = [
  page("/policies", ["policies"], load),
  page("/policies/$section", ["policies"], load),
] as const;
