import { page } from "../shell/page-route.ts";

export const apiRoutes = [page("/api", ["api"], () => import("./ApiPage.tsx"))] as const;
