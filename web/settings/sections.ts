import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import type { Permission } from "../../src/kernel/authority.ts";
import type { IconName } from "../ui/icons.ts";
import type { Spaces } from "../words/spaces.ts";

export type SectionKey = keyof Spaces["settings"]["section"];
type Loaded = LazyExoticComponent<ComponentType>;

export interface Section {
  key: SectionKey;
  icon: IconName;
  /** Hidden from those who would only be refused. */
  permission?: Permission;
  body: Loaded;
}

/** A page of its own that stands in the list of settings. */
export interface Elsewhere {
  key: "imports" | "api";
  icon: IconName;
  permission?: Permission;
  to: string;
}

export interface SectionGroup {
  word: keyof Spaces["settings"]["group"];
  entries: readonly (Section | Elsewhere)[];
}

/** The side list, in order: one line per section. */
export const GROUPS: readonly SectionGroup[] = [
  {
    word: "mine",
    entries: [{ key: "account", icon: "person", body: lazy(() => import("./account/AccountSection.tsx")) }],
  },
  {
    word: "organisation",
    entries: [
      {
        key: "people",
        icon: "customers",
        permission: "people.manage",
        body: lazy(() => import("./people/PeopleSection.tsx")),
      },
      {
        key: "departments",
        icon: "route",
        permission: "people.manage",
        body: lazy(() => import("./departments/DepartmentsSection.tsx")),
      },
      {
        key: "portal",
        icon: "globe",
        permission: "people.manage",
        body: lazy(() => import("./portal/PortalSection.tsx")),
      },
      {
        key: "assignment",
        icon: "route",
        permission: "assignment.manage",
        body: lazy(() => import("./assignment/AssignmentSection.tsx")),
      },
      {
        key: "team",
        icon: "chart",
        permission: "assignment.manage",
        body: lazy(() => import("./team/TeamSection.tsx")),
      },
      { key: "limits", icon: "scales", body: lazy(() => import("./limits/LimitsSection.tsx")) },
      {
        key: "taxonomies",
        icon: "board",
        permission: "taxonomy.manage",
        body: lazy(() => import("./taxonomies/TaxonomiesSection.tsx")),
      },
      { key: "roles", icon: "shield", body: lazy(() => import("./roles/RolesSection.tsx")) },
      {
        key: "privacy",
        icon: "lock",
        permission: "privacy.manage",
        body: lazy(() => import("./privacy/PrivacySection.tsx")),
      },
      { key: "audit", icon: "task", permission: "audit.read", body: lazy(() => import("./audit/AuditSection.tsx")) },
    ],
  },
  {
    word: "data",
    entries: [
      { key: "imports", icon: "upload", permission: "import.run", to: "/imports" },
      {
        key: "backups",
        icon: "download",
        permission: "backup.manage",
        body: lazy(() => import("./backups/BackupsSection.tsx")),
      },
      { key: "keys", icon: "key", permission: "keys.manage", body: lazy(() => import("./keys/KeysSection.tsx")) },
      { key: "api", icon: "lines", to: "/api" },
    ],
  },
  {
    word: "product",
    entries: [{ key: "about", icon: "info", body: lazy(() => import("./about/AboutSection.tsx")) }],
  },
];

/** The groups with what this person may open. */
export function sectionsFor(permissions: readonly string[]): SectionGroup[] {
  const seen = GROUPS.map((group) => ({
    ...group,
    entries: group.entries.filter(({ permission }) => !permission || permissions.includes(permission)),
  }));
  return seen.filter((group) => group.entries.length > 0);
}

/** The section of an address; nothing when there is none or it is not this person's. */
export function findSection(groups: readonly SectionGroup[], key: string | undefined): Section | undefined {
  const entries = groups.flatMap((group) => group.entries);
  return entries.find((entry): entry is Section => entry.key === key && "body" in entry);
}
