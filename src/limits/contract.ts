import { z } from "zod";
import { endpoint } from "../kernel/endpoint.ts";
import { revision } from "../kernel/fields.ts";
import { LIMITS } from "./rules/limits.ts";

const limit = ({ least, most }: { least: number; most: number }) => z.number().int().min(least).max(most);
const limits = z.strictObject({
  representatives: limit(LIMITS.representatives),
  attempts: limit(LIMITS.attempts),
  spotAnswer: limit(LIMITS.spotAnswer),
  groupPeople: limit(LIMITS.groupPeople),
  groupDays: limit(LIMITS.groupDays),
  majorPeople: limit(LIMITS.majorPeople),
});

export const readLimits = endpoint({
  id: "limits.readLimits",
  method: "GET",
  path: "/v1/limits",
  summary: "The limits this organisation works by: representatives of joint complainants, attempts before “no answer”",
  permission: "people.read",
  answer: limits.extend({ revision, byName: z.string().nullable() }),
});

export const setLimits = endpoint({
  id: "limits.setLimits",
  method: "PUT",
  path: "/v1/limits",
  summary: "Set the limits; what is recorded already stays as it is",
  permission: "people.manage",
  body: limits.extend({ revision }),
  answer: limits.extend({ revision }),
  refusals: ["setting_changed_meanwhile"],
});
