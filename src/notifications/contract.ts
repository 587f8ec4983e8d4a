import { z } from "zod";
import { endpoint } from "../kernel/endpoint.ts";
import { id, instant } from "../kernel/fields.ts";

export const listNotifications = endpoint({
  id: "notifications.listNotifications",
  method: "GET",
  path: "/v1/notifications",
  summary: "What colleagues' work means for me, newest first",
  permission: "signed_in",
  query: z.strictObject({ limit: z.coerce.number().int().min(1).max(100).default(30) }),
  answer: z.object({
    unread: z.number(),
    items: z.array(
      z.object({
        notificationId: id,
        at: instant,
        kind: z.string(),
        /** Of a reminder: what is due. */
        what: z.string().nullable(),
        /** How many reminders this line stands for. */
        many: z.number(),
        caseId: id.nullable(),
        caseNumber: z.string().nullable(),
        title: z.string(),
        fromName: z.string(),
        readAt: instant.nullable(),
      }),
    ),
  }),
});

export const readNotifications = endpoint({
  id: "notifications.readNotifications",
  method: "POST",
  path: "/v1/notifications/read",
  summary: "Mark notifications read: those named, or all",
  permission: "signed_in",
  body: z.strictObject({ ids: z.array(id).max(200).optional() }),
  answer: z.object({ read: z.number() }),
});
