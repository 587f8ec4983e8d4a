import { page } from "../shell/page-route.ts";

export const spotRoutes = [page("/spot", ["spot"], () => import("./SpotPage.tsx"))] as const;
