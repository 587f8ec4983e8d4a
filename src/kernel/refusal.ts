/** Rule ids of DOMAIN.md that a refusal can name. */
export type RuleId =
  | "R1"
  | "R2"
  | "R3"
  | "R4"
  | "R5"
  | "R6"
  | "R7"
  | "R7b"
  | "R8"
  | "R9"
  | "R10"
  | "R11"
  | "R12"
  | "R13"
  | "R14"
  | "R15";

/** What sort of no it is; the one exhaustive map to HTTP statuses and exit codes is in refusal-answer.ts. */
export type RefusalKind =
  | "unauthenticated"
  | "forbidden"
  | "not_found"
  | "invalid"
  | "conflict"
  | "rule"
  | "too_large"
  | "too_many"
  | "unavailable";

/** A sentence in both languages of the product; `{name}` is filled from the refusal's params. */
export interface Said {
  zh: string;
  en: string;
}

/** One thing that is missing: the field or step, and what to do, in words. */
export interface Missing {
  /** Field name, or the id of the step that supplies it; pages lead there. */
  field: string;
  say: Said;
}

/** An expected no: a value, never an exception. */
export interface Refusal {
  code: string;
  kind: RefusalKind;
  say: Said;
  rule?: RuleId;
  field?: string;
  missing?: readonly Missing[];
  /** Id of the act that leads out (for example `accept`, `restate_need`); pages turn it into a button. */
  wayOut?: string;
  params?: Readonly<Record<string, string | number>>;
}

/** What a capability declares once per refusal; `code` is the key it stands under. */
export type RefusalSpec = Omit<Refusal, "code" | "params" | "missing">;

/** Either the value asked for, or the refusal that says why not. */
export type Decision<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

export function decided<T>(value: T): Decision<T> {
  return { ok: true, value };
}

/** Binds a capability's refusals to a function that can only name codes which exist. */
export function refusing<C extends string>(specs: Record<C, RefusalSpec>) {
  return (
    code: C,
    more: Partial<Pick<Refusal, "params" | "missing" | "field" | "say">> = {},
  ): { ok: false; refusal: Refusal } => ({
    ok: false,
    refusal: { code, ...specs[code], ...more },
  });
}

/** Fills `{name}` in a sentence from params. */
export function fill(sentence: string, params: Refusal["params"] = {}): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
