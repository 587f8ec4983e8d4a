import { page } from "../shell/page-route.ts";

export const casesRoutes = [page("/cases", ["cases"], () => import("./CasesPage.tsx"))] as const;
