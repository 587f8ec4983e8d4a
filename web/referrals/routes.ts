import { page } from "../shell/page-route.ts";

export const referralsRoutes = [page("/referrals", ["referrals"], () => import("./ReferralsPage.tsx"))] as const;
