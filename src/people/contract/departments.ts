import { z } from "zod";
import { endpoint } from "../../kernel/endpoint.ts";
import { id, instant, LENGTHS, text } from "../../kernel/fields.ts";
import { done } from "./fields.ts";

const name = text(LENGTHS.name);

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
      }),
    ),
    regions: z.array(z.object({ id, parentId: id.nullable(), name: z.string() })),
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
  body: z.strictObject({
    name: name.optional(),
    parentId: id.nullable().optional(),
    regionId: id.nullable().optional(),
  }),
  answer: done,
  refusals: ["department_name_taken", "department_unknown", "department_loop", "region_unknown"],
});

export const archiveDepartment = endpoint({
  id: "people.archiveDepartment",
  method: "POST",
  path: "/v1/departments/:departmentId/archive",
  summary: "Archive a department that nobody works in any more",
  permission: "people.manage",
  params: z.strictObject({ departmentId: id }),
  body: z.strictObject({ reason: text(LENGTHS.short) }),
  answer: done,
  refusals: ["department_unknown", "department_in_use"],
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
  refusals: ["region_unknown"],
});

export const departmentEndpoints = [
  listDepartments,
  createDepartment,
  updateDepartment,
  archiveDepartment,
  createRegion,
] as const;
