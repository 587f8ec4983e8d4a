import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { root } from "../shell/roots.ts";
import { loadWords } from "../words/words.ts";

const gallery = () =>
  createRoute({
    getParentRoute: () => root,
    path: "/ui",
    loader: () => loadWords(["ui", "shell", "vocabulary"]),
    component: lazyRouteComponent(() => import("./GalleryPage.tsx")),
  });

/** Every primitive in every state, for builders: only in development builds. */
export const galleryRoutes =
  import.meta.env.DEV || import.meta.env.MODE === "gallery" ? ([gallery()] as const) : ([] as const);
