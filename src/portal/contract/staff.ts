import { z } from "zod";
import { caseId } from "../../cases/contract/fields.ts";
import { endpoint } from "../../kernel/endpoint.ts";
import { id, instant, LENGTHS, text } from "../../kernel/fields.ts";
import { followedCase } from "./shapes.ts";

export const viewAsCustomer = endpoint({
  id: "portal.viewAsCustomer",
  method: "GET",
  path: "/v1/cases/:caseId/portal",
  summary: "The customer's way into the case, and what they see there (R12)",
  permission: "case.read",
  params: caseId,
  answer: z.object({
    link: z
      .object({
        issue: z.number(),
        issuedAt: instant,
        issuedByName: z.string(),
        /** Null: it came with the receipt of a complaint filed in the portal. */
        issuedBy: id.nullable(),
        revokedAt: instant.nullable(),
      })
      .nullable(),
    seen: followedCase,
  }),
  refusals: ["case_not_found"],
});

export const giveLink = endpoint({
  id: "portal.giveLink",
  method: "POST",
  path: "/v1/cases/:caseId/portal/link",
  summary: "Give the customer a new link and code, shown once; the ones before stop working",
  permission: "message.write",
  params: caseId,
  secretAnswer: true,
  answer: z.object({ number: z.string(), link: z.string(), code: z.string() }),
  refusals: ["led_by_other", "not_permitted_here", "recused"],
});

export const revokeLink = endpoint({
  id: "portal.revokeLink",
  method: "DELETE",
  path: "/v1/cases/:caseId/portal/link",
  summary: "Take the customer's link and code out of use, for example because they were lost",
  permission: "message.write",
  params: caseId,
  answer: z.object({ done: z.literal(true) }),
  refusals: ["led_by_other", "not_permitted_here", "recused"],
});

const said = z.strictObject({ zh: text(LENGTHS.short), en: text(LENGTHS.short) });
const settings = {
  phone: text(40).nullable(),
  hours: said.nullable(),
  /** Where customers open the portal, when it is not the address of this system: `https://…`. */
  address: z
    .url({ protocol: /^https?$/ })
    .max(200)
    .nullable(),
  /** Who finds what was filed here among the new cases. */
  departmentId: id.nullable(),
};

export const readPortalSettings = endpoint({
  id: "portal.readPortalSettings",
  method: "GET",
  path: "/v1/portal/settings",
  summary: "How the portal presents us, and the privacy notice in force",
  permission: "people.manage",
  answer: z.object({
    ...settings,
    notice: z.object({
      version: z.number(),
      at: instant,
      byName: z.string().nullable(),
      zh: z.string(),
      en: z.string(),
    }),
    /** Where the portal is opened now. */
    opensAt: z.string(),
    version: z.number(),
  }),
});

export const changePortalSettings = endpoint({
  id: "portal.changePortalSettings",
  method: "PUT",
  path: "/v1/portal/settings",
  summary: "Change how the portal presents us; a changed notice is a new version, earlier ones stay as they were read",
  permission: "people.manage",
  body: z.strictObject({
    ...settings,
    notice: z.strictObject({ zh: text(LENGTHS.message), en: text(LENGTHS.message) }),
    version: z.number().int(),
  }),
  answer: z.object({ version: z.number(), noticeVersion: z.number() }),
  refusals: ["notice_stale", "department_unknown"],
});
