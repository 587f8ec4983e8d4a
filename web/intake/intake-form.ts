import type { receiveCase } from "../../src/cases/contract.ts";
import { NO_FACTS, type SeverityFacts, weighSeverity, withCase } from "../../src/cases/rules/severity.ts";
import type { SeverityStandard } from "../../src/cases/rules/severity-standard.ts";
import type { listCustomers } from "../../src/customers/contract.ts";
import { type NameAndContact, nameAndContact } from "../../src/customers/rules/name-and-contact.ts";
import type { AnswerOf, SentTo } from "../../src/kernel/endpoint.ts";
import { LENGTHS } from "../../src/kernel/fields.ts";
import type { Channel, Kind, Phase } from "../../src/kernel/vocabulary.ts";
import type { ToldBy } from "../case/told-by.ts";
import { codeOf } from "../taxonomies/find-values.ts";
import type { PickerOption } from "../ui/Picker.tsx";
import type { SeverityLevel } from "../ui/SeverityBars.tsx";

export type KnownCustomer = AnswerOf<typeof listCustomers>["items"][number];

/** What is typed so far; kept as the draft `intake`. A type, not an interface: a draft is a plain record. */
export type IntakeForm = {
  /** Number, mail address or name, as typed; while it is being typed also several of them. */
  who: string;
  /** Chosen from the list of names; someone recognised by number is found anew each time. */
  customer: KnownCustomer | null;
  /** What to call someone new who gave a number or address. */
  name: string;
  /** Number of someone new who gave a name. */
  contact: string;
  anonymous: boolean;
  channel: Channel | null;
  words: string;
  kind: Kind;
  phase: Phase | null;
  /** Null: as the facts give it. */
  severity: SeverityLevel | null;
  facts: SeverityFacts;
  severityReason: string;
  product: string;
  /** Where it lies in the tree; null: only said so far. */
  productCode: string | null;
  region: string;
  regionCode: string | null;
  incidentOn: string | null;
  receivedAt: string | null;
  /** Why it is registered on a later day than it was received. */
  receivedReason: string;
  person: PickerOption | null;
  department: PickerOption | null;
  referralNumber: string;
  /** Null while it is the suggested text. */
  acknowledgement: string | null;
  /** By what means the customer is told; null: as the complaint came in. */
  told: ToldBy | null;
  nextWordAt: string | null;
  /** Null: the person who accepts. */
  owner: PickerOption | null;
  startedAt: string | null;
};

export const EMPTY_INTAKE: IntakeForm = {
  who: "",
  customer: null,
  name: "",
  contact: "",
  anonymous: false,
  channel: null,
  words: "",
  kind: "complaint",
  phase: null,
  severity: null,
  facts: NO_FACTS,
  severityReason: "",
  product: "",
  productCode: null,
  region: "",
  regionCode: null,
  incidentOn: null,
  receivedAt: null,
  receivedReason: "",
  person: null,
  department: null,
  referralNumber: "",
  acknowledgement: null,
  told: null,
  nextWordAt: null,
  owner: null,
  startedAt: null,
};

/** What was typed under 谁. From five digits on it is looked up as a number. */
export function whoKind(who: string): "none" | "phone" | "email" | "name" {
  const text = who.trim();
  if (!text) return "none";
  const { phone, email } = nameAndContact(text);
  if (phone ?? email) return phone ? "phone" : "email";
  if (text.includes("@")) return "email";
  return /^[+\d\s()-]+$/.test(text) ? "phone" : "name";
}

/** Who it is by all that was typed: a name on the line of the number counts before the one beside it. */
export function whoOf(form: Pick<IntakeForm, "who" | "name" | "contact">): NameAndContact {
  const who = form.who.trim();
  const kind = whoKind(who);
  if (kind === "name" || kind === "none") return { name: who, phone: form.contact.trim() || null, email: null };
  const { name, phone, email } = nameAndContact(who);
  if (phone ?? email) return { name: name || form.name.trim(), phone, email };
  // Not whole yet: the server says so at the field.
  return { name: form.name.trim(), phone: kind === "phone" ? who : null, email: kind === "email" ? who : null };
}

/** What moves when the line is left with a number and a name on it: the name into its own field. */
export function parted(form: IntakeForm): Partial<IntakeForm> | null {
  const { name, phone, email } = nameAndContact(form.who);
  if (form.customer || !(phone ?? email) || !name) return null;
  return { who: [phone, email].filter(Boolean).join(" "), name };
}

/** Fields that must be filled before anything is sent; each is a key of `intake:need`. */
export type Lack = {
  field: "customer" | "customer.name" | "channel" | "words";
  need: "who" | "name" | "channel" | "words" | "long";
};

/** What is still missing, in the order of the page. */
export function lacksOf(form: IntakeForm, known: KnownCustomer | null): Lack[] {
  const lacks: Lack[] = [];
  const kind = whoKind(form.who);
  if (!form.anonymous && !known) {
    if (kind === "none") lacks.push({ field: "customer", need: "who" });
    else if (!whoOf(form).name) lacks.push({ field: "customer.name", need: "name" });
  }
  if (!form.channel) lacks.push({ field: "channel", need: "channel" });
  const words = form.words.trim().length;
  if (words === 0) lacks.push({ field: "words", need: "words" });
  else if (words > LENGTHS.words) lacks.push({ field: "words", need: "long" });
  return lacks;
}

/** The facts of its severity, with what the channel and the known customer say. */
export function factsOf(form: Pick<IntakeForm, "facts" | "channel">, known: KnownCustomer | null): SeverityFacts {
  return withCase(form.facts ?? NO_FACTS, { channel: form.channel ?? "", needsCare: Boolean(known?.adjusted) });
}

/** What was put down, without what the channel and the customer say by themselves: that goes when they change. */
export function putDown(form: IntakeForm, known: KnownCustomer | null, next: SeverityFacts): SeverityFacts {
  const own = factsOf({ channel: form.channel, facts: NO_FACTS }, known);
  const kept = form.facts ?? NO_FACTS;
  const flags = (["vulnerable", "regulator", "repeat"] as const).map((flag) => [
    flag,
    own[flag] ? kept[flag] : next[flag],
  ]);
  return { ...next, ...Object.fromEntries(flags) };
}

/** The level chosen where it differs from the one the facts give; null: it follows them. */
export function chosenSeverity(
  form: IntakeForm,
  known: KnownCustomer | null,
  standard: SeverityStandard,
): SeverityLevel | null {
  return form.severity === weighSeverity(factsOf(form, known), standard).severity ? null : form.severity;
}

type Given = NonNullable<SentTo<typeof receiveCase>["customer"]>;

function customerGiven(form: IntakeForm, known: KnownCustomer | null): Given | undefined {
  if (form.anonymous) return undefined;
  if (known) return { customerId: known.customerId };
  const { name, phone, email } = whoOf(form);
  return { ...(name && { name }), ...(phone && { phone }), ...(email && { email }) };
}

/** Whom it is about: those known here by their id, others as said. */
function complainedOf({ person, department }: IntakeForm) {
  return {
    ...(person && (codeOf(person) ? { complainedPersonId: person.id } : { complainedPersonSaid: person.label })),
    ...(department &&
      (codeOf(department)
        ? { complainedDepartmentId: department.id }
        : { complainedDepartmentSaid: department.label })),
  };
}

/** The form as the contract takes it; `accept` makes it registered and accepted in one breath. */
export function inputOf(
  form: IntakeForm,
  known: KnownCustomer | null,
  accept: SentTo<typeof receiveCase>["accept"],
  standard: SeverityStandard,
): SentTo<typeof receiveCase> {
  const customer = customerGiven(form, known);
  const severity = chosenSeverity(form, known, standard);
  const facts = factsOf(form, known);
  const referral = form.channel === "referral" && form.referralNumber.trim();
  return {
    channel: form.channel!,
    words: form.words.trim(),
    kind: form.kind,
    severityFacts: { ...facts, harms: [...facts.harms] },
    ...(severity && { severity, ...(form.severityReason.trim() && { severityReason: form.severityReason.trim() }) }),
    ...(customer && { customer }),
    ...(form.phase && { phase: form.phase }),
    ...(form.product.trim() && { product: form.productCode ?? form.product.trim() }),
    ...(form.region?.trim() && { region: form.regionCode ?? form.region.trim() }),
    ...(form.incidentOn && { incidentOn: form.incidentOn }),
    ...(form.receivedAt && { receivedAt: form.receivedAt }),
    ...(form.receivedAt && form.receivedReason.trim() && { receivedReason: form.receivedReason.trim() }),
    ...complainedOf(form),
    ...(referral && { referralNumber: referral }),
    ...(accept && { accept }),
  };
}
