import { page } from "../shell/page-route.ts";

export const settingsRoutes = [page("/settings", [], () => import("./SettingsPage.tsx"))] as const;
