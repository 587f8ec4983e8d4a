import { page } from "../shell/page-route.ts";

export const customersRoutes = [
  page("/customers", ["customers"], () => import("./CustomersPage.tsx")),
  page(
    "/customers/$customerId",
    ["customers", "cases", "care", "same", "timeline", "casestory", "case", "persons"],
    () => import("./CustomerPage.tsx"),
  ),
] as const;
