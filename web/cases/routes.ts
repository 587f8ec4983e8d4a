import { page } from "../shell/page-route.ts";

export const casesRoutes = [page("/cases", ["cases", "taxonomies"], () => import("./CasesPage.tsx"))] as const;
