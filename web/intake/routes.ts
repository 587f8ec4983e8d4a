import { page } from "../shell/page-route.ts";

export const intakeRoutes = [page("/intake", ["intake", "casestory"], () => import("./IntakePage.tsx"))] as const;
