import { page } from "../shell/page-route.ts";

export const customersRoutes = [
  page("/customers", ["customers"], () => import("./CustomersPage.tsx")),
  page("/customers/$customerId", ["customers", "cases", "care", "same"], () => import("./CustomerPage.tsx")),
] as const;
