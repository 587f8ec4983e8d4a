import { fill, type Refusal, type RefusalKind, type Said } from "./refusal.ts";

/** The one map from what sort of no it is to HTTP statuses and command-line exit codes. */
export const STATUS = {
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  invalid: 422,
  conflict: 409,
  rule: 409,
  too_large: 413,
  too_many: 429,
  unavailable: 503,
} as const satisfies Record<RefusalKind, number>;

/** A refusal as it goes over the wire: in the reader's language, with the request id. */
export interface RefusalAnswer {
  refusal: {
    code: string;
    kind: RefusalKind;
    message: string;
    rule?: string;
    field?: string;
    missing?: { field: string; message: string }[];
    wayOut?: string;
    params?: Refusal["params"];
    requestId: string;
  };
}

export function refusalAnswer(refusal: Refusal, locale: keyof Said, requestId: string): RefusalAnswer {
  const { say, missing, ...rest } = refusal;
  return {
    refusal: {
      ...rest,
      message: fill(say[locale], refusal.params),
      missing: missing?.map((lack) => ({ field: lack.field, message: fill(lack.say[locale], refusal.params) })),
      requestId,
    },
  };
}
