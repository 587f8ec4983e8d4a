import type { SentTo } from "../../src/kernel/endpoint.ts";
import type { correctReferral, Referral, registerReferral } from "../../src/referrals/contract.ts";
import type { BodyKey } from "../../src/referrals/rules/bodies.ts";

/** What is typed of a referral before it is registered. */
export interface ReferralForm {
  body: BodyKey | "";
  number: string;
  says: string;
  /** One line each. */
  demands: string;
  issuedOn: string | null;
  wantedOn: string | null;
  account: boolean;
  caseNumber: string;
  contactName: string;
  contactPhone: string;
  customer: string;
  phone: string;
}

export const EMPTY_REFERRAL: ReferralForm = {
  body: "",
  number: "",
  says: "",
  demands: "",
  issuedOn: null,
  wantedOn: null,
  account: false,
  caseNumber: "",
  contactName: "",
  contactPhone: "",
  customer: "",
  phone: "",
};

/** The first thing that is missing, as a key of `referrals:form`; null when it may be sent. */
export function lackOf(form: ReferralForm): "lackBody" | "lackNumber" | "lackSays" | null {
  if (!form.body) return "lackBody";
  if (!form.number.trim()) return "lackNumber";
  return form.says.trim() ? null : "lackSays";
}

/** Each line a demand; numbers and dashes that people put before them are no part of it. */
export function demandsOf(typed: string): string[] {
  return typed
    .split("\n")
    .map((line) => line.replace(/^\s*(?:[-·•*]|[（(]?[\d一二三四五六七八九十]+[)）.、．])\s*/, "").trim())
    .filter(Boolean);
}

/** The form as the contract takes it. */
export function inputOf(form: ReferralForm): SentTo<typeof registerReferral> {
  const name = form.customer.trim();
  const phone = form.phone.trim();
  const caseNumber = form.caseNumber.trim();
  const customer = { ...(name && { name }), ...(phone && { phone }) };
  return {
    body: form.body as BodyKey,
    number: form.number.trim(),
    says: form.says.trim(),
    demands: demandsOf(form.demands),
    accountRequired: form.account,
    ...(form.issuedOn && { issuedOn: form.issuedOn }),
    ...(form.wantedOn && { wantedOn: form.wantedOn }),
    ...(form.contactName.trim() && { contactName: form.contactName.trim() }),
    ...(form.contactPhone.trim() && { contactPhone: form.contactPhone.trim() }),
    ...(caseNumber ? { caseNumber } : (name || phone) && { customer }),
  };
}

/** A referral as a form to correct it in; its contact's telephone is masked, so it is typed anew or left as it is. */
export function formOf(referral: Referral): ReferralForm {
  const { body, number, issuedOn, wantedOn, contactName } = referral;
  const account = referral.accountRequired;
  return { ...EMPTY_REFERRAL, body, number, issuedOn, wantedOn, account, contactName: contactName ?? "" };
}

type Correction = Omit<SentTo<typeof correctReferral>, "caseId" | "referralId" | "version" | "reason">;

/** What of a form is otherwise than the referral stands; nothing where it is all the same. */
export function correctionOf(referral: Referral, form: ReferralForm, demands: readonly string[]): Correction {
  const was = formOf(referral);
  const typed = {
    body: form.body as BodyKey,
    number: form.number.trim(),
    issuedOn: form.issuedOn,
    wantedOn: form.wantedOn,
  };
  const wrong = referral.demands.flatMap(({ demand, text }, nth) => {
    const put = demands[nth]?.trim() ?? text;
    return put === text ? [] : [{ demand, text: put }];
  });
  const contactName = form.contactName.trim();
  return {
    ...Object.fromEntries(Object.entries(typed).filter(([field, value]) => value !== was[field as keyof typeof typed])),
    ...(form.account !== was.account && { accountRequired: form.account }),
    ...(contactName !== was.contactName && { contactName: contactName || null }),
    ...(form.contactPhone.trim() && { contactPhone: form.contactPhone.trim() }),
    ...(wrong.length > 0 && { demands: wrong }),
  };
}
