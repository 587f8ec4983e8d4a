import { z } from "zod";
import { caseFilter, SORTS } from "../cases/contract/lists.ts";
import { endpoint } from "../kernel/endpoint.ts";
import { id, LENGTHS, text } from "../kernel/fields.ts";

const filter = caseFilter.extend({ sort: z.enum(SORTS).default("due") });
const view = z.object({ viewId: id, name: z.string(), filter, shared: z.boolean(), mine: z.boolean() });

export const listViews = endpoint({
  id: "views.listViews",
  method: "GET",
  path: "/v1/views",
  summary: "My saved views of the case list, and those colleagues share",
  permission: "view.save",
  answer: z.object({ items: z.array(view) }),
});

export const saveView = endpoint({
  id: "views.saveView",
  method: "POST",
  path: "/v1/views",
  summary: "Save a filter and its order under a name",
  permission: "view.save",
  status: 201,
  body: z.strictObject({ name: text(LENGTHS.name), filter, shared: z.boolean().default(false) }),
  answer: z.object({ viewId: id }),
});

export const dropView = endpoint({
  id: "views.dropView",
  method: "DELETE",
  path: "/v1/views/:viewId",
  summary: "Remove a saved view of mine",
  permission: "view.save",
  params: z.object({ viewId: id }),
  answer: z.object({ dropped: z.boolean() }),
});
