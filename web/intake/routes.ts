import { page } from "../shell/page-route.ts";

export const intakeRoutes = [
  page("/intake", ["intake", "casestory", "severity"], () => import("./IntakePage.tsx")),
] as const;
