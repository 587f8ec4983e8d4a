import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { root } from "../shell/roots.ts";

const outside = <const Path extends string>(path: Path, load: () => Promise<{ default: () => React.ReactNode }>) =>
  createRoute({
    getParentRoute: () => root,
    path,
    validateSearch: (search: Record<string, unknown>): { next?: string } =>
      typeof search.next === "string" ? { next: search.next } : {},
    component: lazyRouteComponent(load),
  });

export const signInRoutes = [
  outside("/sign-in", () => import("./SignInPage.tsx")),
  outside("/join", () => import("./JoinPage.tsx")),
  outside("/setup", () => import("./SetUpPage.tsx")),
] as const;
