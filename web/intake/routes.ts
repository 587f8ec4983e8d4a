import { page } from "../shell/page-route.ts";

export const intakeRoutes = [
  page(
    "/intake",
    ["intake", "matters", "incidents", "casestory", "severity", "taxonomies"],
    () => import("./IntakePage.tsx"),
  ),
] as const;
