import { createHash } from "node:crypto";
import type { FastifyRequest } from "fastify";
import { ANONYMOUS } from "../cases/reads/shape-case.ts";
import { toldToCustomer } from "../cases/reads/told-to-customer.ts";
import { type Actor, customerActor } from "../kernel/authority.ts";
import type { Endpoint } from "../kernel/endpoint.ts";
import { type Decision, decided } from "../kernel/refusal.ts";
import { takingDepartment } from "../people/taking-department.ts";
import type { Act, Look } from "../platform/act.ts";
import { runCommand } from "../platform/command.ts";
import { idempotencyKeyOf } from "../platform/http/idempotency-key.ts";
import { caseEntered } from "./actions/enter.ts";
import type { PortalDeps } from "./deps.ts";
import { entranceOf } from "./entrance.ts";
import { secondsToWait } from "./rules/pace.ts";
import { refusePortal } from "./rules/refusals.ts";
import { findPortalSetting } from "./store.ts";

/** The case that the device of this request has open, by what it carries itself: no request names a case. */
export function caseOpenedBy(deps: PortalDeps, look: Look, request: FastifyRequest) {
  return caseEntered(look, entranceOf(deps.keyring, request, look.now));
}

/** Carries out what a customer does on the case they have open: in their name, in one transaction, once for each key. */
export async function carryOut<I extends object, T>(
  deps: PortalDeps,
  { look, request, endpoint }: { look: Look; request: FastifyRequest; endpoint: Endpoint },
  input: I,
  action: (act: Act, input: I & { caseId: string }) => Promise<Decision<T>>,
): Promise<Decision<T>> {
  const opened = await caseOpenedBy(deps, look, request);
  if (!opened.ok) return opened;
  const { caseId } = opened.value;
  const told = await toldToCustomer(look.db, caseId);
  const own = told?.said.filter(({ direction }) => direction === "in") ?? [];
  const seconds = secondsToWait(
    own.map(({ at }) => at),
    look.now,
  );
  if (seconds > 0) return refusePortal("portal_too_often", { params: { seconds } });
  const locale = languageOf(request);
  const actor = customerActor({
    name: told?.customerName || ANONYMOUS[locale],
    locale,
    departmentId: told?.departmentId ?? null,
    departmentName: told?.departmentName ?? null,
  });
  const given = idempotencyKeyOf(request);
  // All customers act under one id: a key counts for the case it was used on.
  const key = given && createHash("sha256").update(`${caseId}\n${given}`).digest("hex");
  const call = { actor, endpoint: endpoint.id, requestId: request.id, key, input: { caseId, ...input }, status: 200 };
  return runCommand(deps.host, call, (act) => action(act, { ...input, caseId }));
}

/** Who files a complaint, before there is a case: the department that takes it on is the one the portal is set to. */
export async function filer(look: Look, name: string | undefined, locale: "zh" | "en"): Promise<Actor> {
  const { departmentId } = await findPortalSetting(look.db);
  const takes = (await takingDepartment(look.db, departmentId)) ?? (await takingDepartment(look.db, null));
  return customerActor({
    name: name ?? ANONYMOUS[locale],
    locale,
    departmentId: takes?.departmentId ?? null,
    departmentName: takes?.name ?? null,
  });
}

export function languageOf(request: FastifyRequest): "zh" | "en" {
  const said = request.headers["x-locale"] ?? request.headers["accept-language"];
  return typeof said === "string" && /^\s*en\b/i.test(said) ? "en" : "zh";
}

/** A key good enough to draw a link from: nobody guesses it, and the page keeps it until the complaint is sent. */
export function submissionKey(request: FastifyRequest): Decision<string> | null {
  const key = request.headers["idempotency-key"];
  return typeof key === "string" && key.length >= 22 && key.length <= 128 ? decided(key) : null;
}
