import { page } from "../shell/page-route.ts";

export const incidentsRoutes = [
  page("/incidents", ["incidents"], () => import("./IncidentsPage.tsx")),
  page("/incidents/$incidentId", ["incidents", "cases", "same"], () => import("./IncidentPage.tsx")),
] as const;
