import { page } from "../shell/page-route.ts";

export const customersRoutes = [page("/customers", [], () => import("./CustomersPage.tsx"))] as const;
