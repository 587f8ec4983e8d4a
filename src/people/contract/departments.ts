import { z } from "zod";
import { endpoint } from "../../kernel/endpoint.ts";
import { id, instant, LENGTHS, text } from "../../kernel/fields.ts";
import { done } from "./fields.ts";

const name = text(LENGTHS.name);
/** The version that was looked at; a change of a newer one is refused. */
const version = z.number().int().min(1);
const reason = text(LENGTHS.short);
const place = id.nullable().optional();

export const listDepartments = endpoint({
  id: "people.listDepartments",
  method: "GET",
  path: "/v1/departments",
  summary: "All departments and regions; parentId makes the trees",
  permission: "people.read",
  query: z.strictObject({ archived: z.stringbool().default(false) }),
  answer: z.object({
    departments: z.array(
      z.object({
        id,
        parentId: id.nullable(),
        regionId: id.nullable(),
        name: z.string(),
        people: z.number(),
        archivedAt: instant.nullable(),
        version: z.number(),
      }),
    ),
    regions: z.array(
      z.object({
        id,
        parentId: id.nullable(),
        name: z.string(),
        archivedAt: instant.nullable(),
        version: z.number(),
      }),
    ),
  }),
});

export const createDepartment = endpoint({
  id: "people.createDepartment",
  method: "POST",
  path: "/v1/departments",
  summary: "Create a department",
  permission: "people.manage",
  body: z.strictObject({ name, parentId: id.nullable().default(null), regionId: id.nullable().default(null) }),
  answer: z.object({ id }),
  status: 201,
  refusals: ["department_name_taken", "department_unknown", "region_unknown"],
});

export const updateDepartment = endpoint({
  id: "people.updateDepartment",
  method: "PATCH",
  path: "/v1/departments/:departmentId",
  summary: "Rename or move a department",
  permission: "people.manage",
  params: z.strictObject({ departmentId: id }),
  body: z.strictObject({ version, name: name.optional(), parentId: place, regionId: place }),
  answer: done,
  refusals: ["stale_department", "department_name_taken", "department_unknown", "department_loop", "region_unknown"],
});

export const archiveDepartment = endpoint({
  id: "people.archiveDepartment",
  method: "POST",
  path: "/v1/departments/:departmentId/archive",
  summary: "Archive a department that nobody works in any more",
  permission: "people.manage",
  params: z.strictObject({ departmentId: id }),
  body: z.strictObject({ version, reason }),
  answer: done,
  refusals: ["department_unknown", "stale_department", "department_in_use"],
});

export const restoreDepartment = endpoint({
  id: "people.restoreDepartment",
  method: "POST",
  path: "/v1/departments/:departmentId/restore",
  summary: "Bring an archived department back: where it stood, or where parentId and regionId say",
  permission: "people.manage",
  params: z.strictObject({ departmentId: id }),
  body: z.strictObject({ version, reason, parentId: place, regionId: place }),
  answer: done,
  refusals: ["department_not_archived", "stale_department", "place_archived", "department_unknown", "region_unknown"],
});

export const createRegion = endpoint({
  id: "people.createRegion",
  method: "POST",
  path: "/v1/regions",
  summary: "Create a region",
  permission: "people.manage",
  body: z.strictObject({ name, parentId: id.nullable().default(null) }),
  answer: z.object({ id }),
  status: 201,
  refusals: ["region_unknown", "region_name_taken"],
});

export const updateRegion = endpoint({
  id: "people.updateRegion",
  method: "PATCH",
  path: "/v1/regions/:regionId",
  summary: "Rename or move a region",
  permission: "people.manage",
  params: z.strictObject({ regionId: id }),
  body: z.strictObject({ version, name: name.optional(), parentId: place }),
  answer: done,
  refusals: ["region_unknown", "stale_region", "region_name_taken", "region_loop"],
});

export const archiveRegion = endpoint({
  id: "people.archiveRegion",
  method: "POST",
  path: "/v1/regions/:regionId/archive",
  summary: "Archive a region that no department and no other region lies in any more",
  permission: "people.manage",
  params: z.strictObject({ regionId: id }),
  body: z.strictObject({ version, reason }),
  answer: done,
  refusals: ["region_unknown", "stale_region", "region_in_use"],
});

export const restoreRegion = endpoint({
  id: "people.restoreRegion",
  method: "POST",
  path: "/v1/regions/:regionId/restore",
  summary: "Bring an archived region back: where it stood, or where parentId says",
  permission: "people.manage",
  params: z.strictObject({ regionId: id }),
  body: z.strictObject({ version, reason, parentId: place }),
  answer: done,
  refusals: ["region_not_archived", "stale_region", "place_archived", "region_unknown", "region_name_taken"],
});
