import { page } from "../shell/page-route.ts";

export const casesRoutes = [
  page("/cases", ["cases", "taxonomies", "assignment"], () => import("./CasesPage.tsx")),
] as const;
