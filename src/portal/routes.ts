import { randomBytes } from "node:crypto";
import type { Endpoint } from "../kernel/endpoint.ts";
import { type Decision, decided } from "../kernel/refusal.ts";
import { answerWith, fromElsewhere, type Http } from "../people/answer.ts";
import type { PeopleDeps } from "../people/deps.ts";
import type { Act, Look } from "../platform/act.ts";
import { command, type Route, read, stream } from "../platform/http/route.ts";
import { changeSettings, readSettings } from "./actions/change-settings.ts";
import { enterPortal } from "./actions/enter.ts";
import { giveLink, revokeLink } from "./actions/give-link.ts";
import { askForProof } from "./actions/prove-person.ts";
import * as speak from "./actions/speak.ts";
import { carryOut, caseOpenedBy } from "./as-customer.ts";
import * as contract from "./contract/portal.ts";
import * as staff from "./contract/staff.ts";
import type { PortalDeps } from "./deps.ts";
import { entranceCookie, shutCookie } from "./entrance.ts";
import { evidenceRoutes, type PortalFiles } from "./evidence-routes.ts";
import { fileAndOpen } from "./file-and-open.ts";
import { Keyring } from "./keyring.ts";
import { followCase } from "./reads/follow-case.ts";
import { readPortal } from "./reads/read-portal.ts";
import { viewAsCustomer } from "./reads/view-as-customer.ts";

/** The portal: what is open to customers, each on the one case their device has open; and what staff do about it. */
export function portalRoutes(of: PeopleDeps & { evidence: PortalFiles }): Route[] {
  let keyring: Keyring | undefined;
  const deps = (): PortalDeps => {
    const { secret, publicUrl } = of.auth.options;
    keyring ??= new Keyring(secret);
    return { keyring, host: of.host, publicUrl };
  };
  const files = () => of.evidence;
  return [...openRoutes(deps), ...mineRoutes(deps), ...evidenceRoutes(deps, files), ...staffRoutes(deps)];
}

function openRoutes(deps: () => PortalDeps): Route[] {
  return [
    read(contract.readPortal, readPortal),
    stream(contract.askProof, async (look, _, http) =>
      answerWith(contract.askProof, http, await askForProof(look, deps().keyring, http.request.ip), look),
    ),
    stream(contract.fileComplaint, async (look, input, http) => {
      const forged = fromElsewhere(http.request);
      if (forged) return answerWith(contract.fileComplaint, http, { ok: false, refusal: forged }, look);
      const { outcome, cookies } = await fileAndOpen(deps(), look, input, http.request);
      return answerWith(contract.fileComplaint, http, outcome, look, cookies);
    }),
    stream(contract.enterPortal, async (look, input, http) => {
      const { keyring, publicUrl } = deps();
      const forged = fromElsewhere(http.request);
      const entered = forged
        ? ({ ok: false, refusal: forged } as const)
        : await enterPortal(look, keyring, input, http.request.ip);
      const cookie = entered.ok && entranceCookie(keyring.entranceFor(entered.value, look.now), isSecure(publicUrl));
      return answerWith(contract.enterPortal, http, entered, look, cookie ? [cookie] : []);
    }),
    stream(contract.leavePortal, async (look, _, http) =>
      answerWith(contract.leavePortal, http, decided({ done: true }), look, [shutCookie(isSecure(deps().publicUrl))]),
    ),
  ];
}

function mineRoutes(deps: () => PortalDeps): Route[] {
  return [
    stream(contract.followCase, async (look, _, http) => {
      const opened = await caseOpenedBy(deps(), look, http.request);
      const seen = opened.ok ? await followCase(look.db, opened.value.caseId, look.now) : opened;
      return answerWith(contract.followCase, http, seen, look);
    }),
    mine(deps, contract.addWords, speak.addWords),
    mine(deps, contract.answerUs, speak.answerUs),
    mine(deps, contract.askReview, speak.askReview),
    mine(deps, contract.withdrawMine, speak.withdrawMine),
  ];
}

/** What a customer does on the case they have open. The cookie is theirs alone, so it must come from our own page. */
function mine<I extends object, T>(
  deps: () => PortalDeps,
  endpoint: Endpoint,
  action: (act: Act, input: I & { caseId: string }) => Promise<Decision<T>>,
): Route {
  return stream(endpoint, async (look: Look, input: unknown, http: Http) => {
    const forged = fromElsewhere(http.request);
    const outcome = forged
      ? ({ ok: false, refusal: forged } as const)
      : await carryOut(deps(), { look, request: http.request, endpoint }, input as I, action);
    return answerWith(endpoint, http, outcome, look);
  });
}

function staffRoutes(deps: () => PortalDeps): Route[] {
  return [
    read(staff.viewAsCustomer, viewAsCustomer),
    command(staff.giveLink, (act, input) =>
      giveLink(act, deps().keyring, { ...input, seed: randomBytes(32).toString("base64url") }),
    ),
    command(staff.revokeLink, revokeLink),
    read(staff.readPortalSettings, (look) => readSettings(look, deps().publicUrl)),
    command(staff.changePortalSettings, changeSettings),
  ];
}

const isSecure = (publicUrl: string): boolean => publicUrl.startsWith("https:");
