import type { z } from "zod";
import type { Endpoint } from "../../kernel/endpoint.ts";
import { type Decision, decided, type Missing } from "../../kernel/refusal.ts";
import { refuseHttp } from "./refusals.ts";
import { findUnkeepable } from "./unkeepable.ts";

/** Params, query and body of a request as one flat, checked value; or the refusal that names every wrong field. */
export function readInput(
  endpoint: Endpoint,
  from: { params: unknown; query: unknown; body: unknown },
): Decision<Record<string, unknown>> {
  const flat: Record<string, unknown> = {};
  const wrong: z.core.$ZodIssue[] = [];
  for (const part of ["params", "query", "body"] as const) {
    const path = endpoint[part] && findUnkeepable(from[part]);
    if (path) wrong.push({ code: "custom", message: "binary", path, input: undefined });
  }
  if (wrong.length > 0) return refuseFields(wrong);
  for (const part of ["params", "query", "body"] as const) {
    const schema = endpoint[part];
    if (!schema) continue;
    const read = schema.safeParse(from[part] ?? (part === "body" ? {} : from[part]));
    if (read.success) Object.assign(flat, read.data);
    else wrong.push(...read.error.issues);
  }
  return wrong.length === 0 ? decided(flat) : refuseFields(wrong);
}

function refuseFields(wrong: readonly z.core.$ZodIssue[]) {
  const missing = wrong.map((issue): Missing => {
    const say = sayIssue(issue);
    return { field: fieldOf(issue), say };
  });
  const first = wrong[0]!;
  const field = fieldOf(first);
  const problem = sayIssue(first);
  return refuseHttp("field_wrong", {
    field,
    missing,
    say: {
      zh: `有一项填得不对：${field || "整个请求"}（${problem.zh}）。`,
      en: `One field is not right: ${field || "the request"} ${problem.en}.`,
    },
  });
}

function fieldOf(issue: z.core.$ZodIssue): string {
  const path = issue.path.join(".");
  return issue.code === "unrecognized_keys" ? [path, issue.keys[0]].filter(Boolean).join(".") : path;
}

/** A checked field's fault in plain words; the schema libraries' own English never reaches a person. */
export function sayIssue(issue: z.core.$ZodIssue): { zh: string; en: string } {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined
        ? { zh: "没有填", en: "is missing" }
        : { zh: "类型不对", en: `should be a ${issue.expected}` };
    case "too_small":
      return issue.origin === "string" && Number(issue.minimum) <= 1
        ? { zh: "没有填", en: "is empty" }
        : { zh: `太小或太短，至少${issue.minimum}`, en: `is too small; at least ${issue.minimum}` };
    case "too_big":
      return issue.origin === "string"
        ? { zh: `太长，最多${issue.maximum}字`, en: `is too long; at most ${issue.maximum} characters` }
        : { zh: `太大，最多${issue.maximum}`, en: `is too large; at most ${issue.maximum}` };
    case "invalid_value":
      return { zh: `只能是：${issue.values.join("、")}`, en: `must be one of: ${issue.values.join(", ")}` };
    case "unrecognized_keys":
      return { zh: "没有这个字段", en: "is not a known field" };
    case "invalid_format":
      return { zh: "格式不对", en: `is not a valid ${issue.format}` };
    case "custom":
      return issue.message === "binary"
        ? { zh: "含有不能保存的二进制字符", en: "contains binary characters that cannot be kept" }
        : { zh: "不符合要求", en: "does not meet what is asked" };
    default:
      return { zh: "不符合要求", en: "does not meet what is asked" };
  }
}
