import { page } from "../shell/page-route.ts";

export const casesRoutes = [page("/cases", [], () => import("./CasesPage.tsx"))] as const;
