import type { CasePage, TaskShape } from "../../../src/cases/contract/shapes.ts";
import type { MoveId } from "../../../src/cases/rules/moves.ts";
import type { SentTo } from "../../../src/kernel/endpoint.ts";
import type { AnyEndpoint } from "../../shell/client/any-endpoint.ts";
import type { Session } from "../../shell/session/session.ts";
import type { Locale } from "../../words/locale.ts";
import type { Spaces } from "../../words/spaces.ts";

type Words = Spaces["caseacts"];
export type ActKey = keyof Words["act"];
export type Values = Record<string, unknown>;

/** What an act is done to, beside the case. */
export interface Target {
  taskId?: string;
  stepId?: string;
  /** Takes the cursor first. */
  field?: string;
  /** Of an act with two buttons, the one that was pressed already: the dialog offers it alone. */
  choice?: "first" | "second";
}

/** What an act starts from. */
export interface Given {
  page: CasePage;
  task: TaskShape | undefined;
  me: Pick<Session, "id" | "name" | "organisation">;
  now: Date;
  locale: Locale;
}

/** How a field is filled in. Values are strings unless said: `person`, `department` a picked option, `causes`, `routes` lists. */
export type FieldLook =
  | "line"
  | "text"
  | "say"
  | "letter"
  | "person"
  | "handler"
  | "raised"
  | "department"
  | "time"
  | "day"
  | "money"
  | "percent"
  | "outcome"
  | "ours"
  | "outside"
  | "causes"
  | "routes"
  | "steps"
  | "kind"
  | "phase"
  | "severity"
  | "weight"
  | "product"
  | "region"
  | "channel"
  | "toldBy"
  | "need"
  | "finding"
  | "responsibility"
  | "remedy"
  | "agreement"
  | "ground"
  | "currency";

export interface FieldSpec<Name extends string = string> {
  name: Name;
  as: FieldLook;
  /** The contract's name for what is only said, where nobody is picked. */
  said?: string;
  /** Its word when the contract's name does not say it. */
  label?: keyof Words["field"];
  hint?: keyof Words["hint"];
  /** Nothing is sent before it is filled in; what a rule of the server asks for is left to the server to say. */
  must?: boolean;
  max?: number;
  /** Of a person: the present owner is not offered. */
  another?: boolean;
  /** Shown only while this holds. */
  when?: (values: Values, page: CasePage) => boolean;
  half?: boolean;
}

export interface ActSpec {
  endpoint: AnyEndpoint;
  /** Allowed when the server's answer lists any of these. */
  allowed: { moves?: readonly MoveId[]; act?: CasePage["acts"][number]; task?: TaskShape["allowed"][number] };
  fields: readonly FieldSpec[];
  /** What the fields hold when opened: what the server has now, or a text to mend. */
  start?: (given: Given) => Values;
  /** Sent beside the fields. */
  also?: Values;
  /** A second button, with what it sends beside the fields, and the field it cannot do without. */
  second?: { also: Values; must: string };
  /** A letter among the fields, written anew when what it names changes, as long as nobody has touched it. */
  letter?: { field: string; write: (given: Given, values: Values) => string };
  /** What else changes with a field: all values after it, by those before it. */
  follow?: (name: string, next: Values, before: Values, page: CasePage) => Values;
  /** Only what was changed is sent. */
  patch?: boolean;
  /** What it changes: with none of them changed there is nothing to send. All fields unless said. */
  changes?: readonly string[];
  /** Sent with the version the text was begun on, so that a colleague's change is never overwritten unseen. */
  versioned?: boolean;
  width?: number;
  /** What the customer said stands beside the fields: they are answered from it. */
  besideWords?: boolean;
  /** What the customer asked a review for stands above the fields. */
  answersReview?: boolean;
  /** Its letter was asked for on the customer's page and is read there: nobody need tell them besides. */
  inPortal?: boolean;
  /** Presence shows who decides. */
  decides?: boolean;
}

/** Declares an act; the names of its fields are held against the contract. */
export function act<E extends AnyEndpoint>(
  endpoint: E,
  spec: Omit<ActSpec, "endpoint" | "fields"> & { fields?: readonly FieldSpec<keyof SentTo<E> & string>[] },
): ActSpec {
  return { ...spec, endpoint, fields: spec.fields ?? [] };
}
