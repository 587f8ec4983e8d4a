import { createRootRoute, createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { loadWords } from "../words/words.ts";
import { NotFound } from "./frame/NotFound.tsx";
import { PageProblem } from "./frame/PageProblem.tsx";
import { ensureSession } from "./session/session.ts";

/** The root of all addresses; words of the frame are needed everywhere. */
export const root = createRootRoute({
  notFoundComponent: NotFound,
  errorComponent: PageProblem,
});

/** Everything behind sign-in, in the frame. Who is not signed in goes to sign-in and comes back to this address. */
export const inside = createRoute({
  getParentRoute: () => root,
  id: "inside",
  beforeLoad: async ({ location }) => {
    const [session] = await Promise.all([ensureSession(), loadWords(["shell", "vocabulary"])]);
    if (!session) throw redirect({ to: "/sign-in" as string, search: { next: location.href } as never, replace: true });
  },
  component: lazyRouteComponent(() => import("./frame/Frame.tsx")),
  errorComponent: PageProblem,
});
