import { page } from "../shell/page-route.ts";

export const deskRoutes = [page("/desk", ["desk"], () => import("./DeskPage.tsx"))] as const;
