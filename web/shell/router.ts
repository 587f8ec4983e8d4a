import { createRoute, createRouter, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { apiRoutes } from "../api/routes.ts";
import { caseRoutes } from "../case/routes.ts";
import { casesRoutes } from "../cases/routes.ts";
import { customersRoutes } from "../customers/routes.ts";
import { deskRoutes } from "../desk/routes.ts";
import { galleryRoutes } from "../gallery/routes.ts";
import { importsRoutes } from "../imports/routes.ts";
import { incidentsRoutes } from "../incidents/routes.ts";
import { intakeRoutes } from "../intake/routes.ts";
import { policiesRoutes } from "../policies/routes.ts";
import { referralsRoutes } from "../referrals/routes.ts";
import { settingsRoutes } from "../settings/routes.ts";
import { signInRoutes } from "../sign-in/routes.ts";
import { spotRoutes } from "../spot/routes.ts";
import { inside, root } from "./roots.ts";

const home = createRoute({
  getParentRoute: () => root,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/desk" as string, replace: true });
  },
  component: lazyRouteComponent(() => import("./frame/Frame.tsx")),
});

/** Every capability's pages: one line each. */
const tree = root.addChildren([
  home,
  ...signInRoutes,
  ...galleryRoutes,
  inside.addChildren([
    ...deskRoutes,
    ...intakeRoutes,
    ...spotRoutes,
    ...referralsRoutes,
    ...casesRoutes,
    ...caseRoutes,
    ...incidentsRoutes,
    ...customersRoutes,
    ...policiesRoutes,
    ...settingsRoutes,
    ...importsRoutes,
    ...apiRoutes,
  ]),
]);

export const router = createRouter({
  routeTree: tree,
  defaultPreload: "intent",
  defaultPreloadDelay: 60,
  scrollRestoration: false,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
