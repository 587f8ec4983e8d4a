import { page } from "../shell/page-route.ts";

export const intakeRoutes = [
  page("/intake", ["intake", "matters", "casestory", "severity", "taxonomies"], () => import("./IntakePage.tsx")),
] as const;
