import type { Words } from "../../shape.ts";
import type * as zh from "../../zh/settings/departments.ts";

/** Words of departments and regions. */
export const dept = {
  count: "Departments: {count}, people: {people}",
  create: "New department",
  created: "Department “{name}” created",
  change: "Rename or move",
  below: "Add one below",
  archive: "Archive",
  archived: "“{name}” is archived",
  archiveAsk: "Archive “{name}”",
  archiveBody:
    "It can no longer be chosen; past records stay. Not possible while people, departments below or open tasks are left in it.",
  acts: "Acts on {name}",
  people: "People: {count}",
  name: "Name",
  under: "Under",
  top: "At the top",
  region: "Region",
  noRegion: "No region",
  regionHint: "People whose reach is the region see the cases of all departments in it",
  regions: "Regions",
  noRegions: "No regions yet. An organisation in one place needs none.",
  addRegion: "Add region",
  regionName: "Name of the region",
  inRegion: "Departments: {count}",
  empty: "No departments yet.",
  emptyHow: "Begin with those that handle complaints, then those that will be asked to investigate.",
} satisfies Words<typeof zh.dept>;
