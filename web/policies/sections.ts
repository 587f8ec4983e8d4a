import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import type { Spaces } from "../words/spaces.ts";

interface Section {
  key: keyof Spaces["policies"]["section"];
  body: LazyExoticComponent<ComponentType>;
}

/** The sections of policies, in order: one line each. */
export const SECTIONS: readonly Section[] = [
  { key: "deadlines", body: lazy(() => import("./DeadlinesSection.tsx")) },
  { key: "applies", body: lazy(() => import("./AppliesSection.tsx")) },
  { key: "calendars", body: lazy(() => import("./CalendarsSection.tsx")) },
  { key: "hours", body: lazy(() => import("./HoursSection.tsx")) },
  { key: "reminders", body: lazy(() => import("./RemindersSection.tsx")) },
  { key: "severity", body: lazy(() => import("./SeveritySection.tsx")) },
];
