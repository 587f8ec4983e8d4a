import { page } from "../shell/page-route.ts";

const load = () => import("./SettingsPage.tsx");
const WORDS = ["settings", "signin", "taxonomies", "assignment"] as const;

export const settingsRoutes = [page("/settings", WORDS, load), page("/settings/$section", WORDS, load)] as const;
