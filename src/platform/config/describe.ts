import type { Said } from "../../kernel/refusal.ts";
import { SETTINGS, type Setting, type SettingName } from "./settings.ts";

/** One line of the settings' documentation. */
export interface SettingDescription {
  name: SettingName;
  env: string;
  means: Said;
  accepts: Said;
  /** As it would be written; absent when there is none. */
  default?: string;
}

/** All settings as the documentation lists them; defaults come from the schemas themselves. */
export function describeConfig(): SettingDescription[] {
  return Object.entries(SETTINGS as Record<SettingName, Setting>).map(([name, { env, means, accepts, schema }]) => {
    const fallback = schema.safeParse(undefined).data as unknown;
    const written =
      fallback === undefined ? undefined : Array.isArray(fallback) ? fallback.join(",") : String(fallback);
    return { name: name as SettingName, env, means, accepts, default: written };
  });
}
