import { page } from "../shell/page-route.ts";

export const intakeRoutes = [
  page("/intake", ["intake", "casestory", "severity", "taxonomies"], () => import("./IntakePage.tsx")),
] as const;
