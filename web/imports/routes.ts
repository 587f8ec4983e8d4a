import { page } from "../shell/page-route.ts";

export const importsRoutes = [
  page("/imports", ["imports", "settings"], () => import("./ImportsPage.tsx")),
  page("/imports/$runId", ["imports"], () => import("./ImportPage.tsx")),
] as const;
