import { page } from "../shell/page-route.ts";

/** One case, by its id or its number. */
export const caseRoutes = [
  page(
    "/cases/$caseId",
    [
      "case",
      "matters",
      "incidents",
      "same",
      "caseacts",
      "casestory",
      "severity",
      "persons",
      "taxonomies",
      "care",
      "assignment",
      "cases",
      "referrals",
    ],
    () => import("./CasePage.tsx"),
  ),
] as const;
