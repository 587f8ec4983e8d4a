import { page } from "../shell/page-route.ts";

export const customersRoutes = [
  page("/customers", ["customers"], () => import("./CustomersPage.tsx")),
  page("/customers/$customerId", ["customers", "cases", "care"], () => import("./CustomerPage.tsx")),
] as const;
