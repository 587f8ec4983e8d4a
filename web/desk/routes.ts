import { page } from "../shell/page-route.ts";

export const deskRoutes = [page("/desk", ["desk", "assignment", "cases"], () => import("./DeskPage.tsx"))] as const;
