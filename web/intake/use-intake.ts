import { useNavigate } from "@tanstack/react-router";
import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { readSeverityStandard } from "../../src/cases/contract/severity-standard.ts";
import { receiveCase } from "../../src/cases/contract.ts";
import { SHIPPED_STANDARD } from "../../src/cases/rules/severity-standard.ts";
import { addToIncident } from "../../src/incidents/contract.ts";
import type { SentTo } from "../../src/kernel/endpoint.ts";
import { LENGTHS } from "../../src/kernel/fields.ts";
import type { Running } from "../incidents/LikeIncident.tsx";
import { useCommand } from "../shell/client/use-command.ts";
import { useRead } from "../shell/client/use-read.ts";
import { useDraft } from "../shell/draft/use-draft.ts";
import { useMay, useSession } from "../shell/session/session.ts";
import { goToField } from "../ui/Field.tsx";
import { serverNow } from "../ui/now.ts";
import { toast } from "../ui/Toast.tsx";
import { useFormat } from "../words/use-format.ts";
import { EMPTY_INTAKE, type IntakeForm, inputOf, lacksOf, whoKind } from "./intake-form.ts";
import { incidentToJoin, oneAtATime, takeIn } from "./take-in.ts";
import { useKnownCustomer } from "./use-known-customer.ts";

type Accept = SentTo<typeof receiveCase>["accept"];
/** Names of fields on this page; refusals of the server lead to them. */
const FIELDS = [
  "customer",
  "customer.name",
  "customer.phone",
  "channel",
  "words",
  "referralNumber",
  "incidentOn",
  "receivedAt",
  "receivedReason",
  "product",
  "region",
  "complainedPersonId",
  "complainedDepartmentId",
  "acknowledgement",
  "nextWordAt",
  "ownerId",
  "severityReason",
] as const;
export type FieldName = (typeof FIELDS)[number];

/** The field of this page that the server's name for it means; null when there is none. */
function fieldFor(name: string | undefined, form: IntakeForm): FieldName | null {
  const bare = name?.replace(/^accept\./, "").replace(/^(complained.+)Said$/, "$1Id");
  if (bare === "customer.customerId" || bare === "customer.email") return "customer";
  if (bare === "customer.phone" && !form.contact.trim()) return "customer";
  // A name alone stands on the first line, and has no field beside it.
  if (bare === "customer.name" && whoKind(form.who) === "name") return "customer";
  return FIELDS.find((field) => field === bare) ?? null;
}

/** The complaint being taken: its draft, who it is from, what is missing, and sending it. */
export function useIntake() {
  const { t } = useTranslation("intake");
  const navigate = useNavigate();
  const format = useFormat();
  const me = useSession();
  const mayRead = useMay("case.read");
  const draft = useDraft<IntakeForm>("intake", EMPTY_INTAKE);
  const form = draft.value;
  const latest = useRef(form);
  latest.current = form;
  const { known, other, first } = useKnownCustomer(form);
  // Until it is read the shipped one is shown; the server weighs by the one that holds.
  const standard = useRead(readSeverityStandard, {}).data?.standard ?? SHIPPED_STANDARD;
  const [tried, setTried] = useState(false);
  const [joining, join] = useState<Running | null>(null);
  /** The running incident that the page shows now. */
  const shown = useRef<Running | null>(null);
  const show = useCallback((running: Running | null) => {
    shown.current = running;
  }, []);
  const [busy, setBusy] = useState(false);
  const [once] = useState(() => oneAtATime(setBusy));
  const joinNow = useJoin();
  const command = useCommand(receiveCase, { touches: ["customers", "drafts"] });
  const patch = (change: Partial<IntakeForm>) => {
    command.clear();
    const startedAt = latest.current.startedAt ?? serverNow().toISOString();
    latest.current = { ...latest.current, startedAt, ...change };
    draft.set(latest.current);
  };
  const clear = (sent?: IntakeForm) => {
    setTried(false);
    join(null);
    command.clear();
    void draft.drop(sent);
  };
  const lacks = lacksOf(form, known);
  const errorOf = (field: FieldName): string | undefined => {
    const lack = tried && lacks.find((one) => one.field === field);
    const over = format.number(form.words.trim().length - LENGTHS.words);
    if (lack) return t(`need.${lack.need}`, { most: format.number(LENGTHS.words), over });
    const { refusal } = command;
    const missing = refusal?.missing?.find((one) => fieldFor(one.field, form) === field);
    if (missing) return missing.message;
    return refusal && fieldFor(refusal.field, form) === field ? refusal.message : undefined;
  };
  const send = async (accept: Accept, ownerName: string) => {
    setTried(true);
    if (busy) return;
    if (lacks[0]) return void goToField(lacks[0].field);
    const incident = incidentToJoin(joining, shown.current);
    const done = await once(() =>
      takeIn({
        receive: () => command.run(inputOf(form, known, accept, standard)),
        drop: () => clear(form),
        join: incident && ((caseId) => joinNow(caseId, incident)),
      }),
    );
    if (!done) return;
    const { number, caseId } = done;
    toast(accept ? t("act.accepted", { number, owner: ownerName || me.name }) : t("act.registered", { number }));
    if (mayRead) void navigate({ to: "/cases/$caseId" as "/desk", params: { caseId } as never });
  };
  const named = command.refusal ? FIELDS.find((field) => errorOf(field)) : undefined;
  useEffect(() => {
    if (named) goToField(named);
  }, [named]);
  return {
    form,
    draft,
    known,
    joining,
    join,
    show,
    standard,
    other,
    first,
    patch,
    clear,
    send,
    errorOf,
    busy,
    /** A refusal that belongs to no field; those that do stand at it. */
    refusal: named ? null : command.refusal,
    closeRefusal: command.clear,
  };
}
/** Has the case that was just taken in join a running incident, by the incident's own rules; and says how that went. */
function useJoin() {
  const { t } = useTranslation("incidents");
  const format = useFormat();
  const { run } = useCommand(addToIncident, { touches: ["incidents", "cases"] });
  return async (caseId: string, { incidentId, number, among }: Running) => {
    const joined = await run({ incidentId, caseId, reason: t("like.reason", { cases: format.list(among) }) });
    toast(t(joined ? "like.joined" : "like.notJoined", { number }));
  };
}
export type Intake = ReturnType<typeof useIntake>;
