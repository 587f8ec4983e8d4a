import { useTranslation } from "react-i18next";
import { useNow } from "../../ui/now.ts";
import { useFormat } from "../../words/use-format.ts";
import type { AuditRow } from "./audit-row.ts";
import { isKnownKind } from "./kinds.ts";
import { useNames } from "./use-names.ts";

type Body = Record<string, unknown>;
const object = (value: unknown): Body => (value && typeof value === "object" ? (value as Body) : {});

/** An organisation event as one sentence without its subject: who did it stands beside it. */
export function useTold() {
  const { t } = useTranslation("settings");
  const format = useFormat();
  const now = useNow();
  const names = useNames();
  return ({ kind, actorId, body }: AuditRow): string => {
    if (!isKnownKind(kind)) return t("audit.said.other");
    const deputy = object(body.deputy);
    const instant = (value: unknown) => (typeof value === "string" ? format.dayTime(value, now) : "");
    const own = body.personId === actorId;
    const name = body.name ?? object(body.before).name ?? names.person(body.personId) ?? t("audit.someone");
    const params = {
      ...body,
      name: kind === "organisation_set_up" ? object(body.administrator).name : name,
      deputy:
        names.person(deputy.id ?? body.deputyId) ??
        body.deputyName ??
        t(body.deputyId === null ? "away.nobody" : "audit.someone"),
      from: instant(deputy.from ?? body.from),
      until: instant(deputy.until ?? body.until),
    };
    return String(t(`audit.said.${variant(kind, body, own)}` as "audit.said.other", params as { name: string }));
  };
}

/** Kinds that read differently by what they hold. */
function variant(kind: string, body: Body, own: boolean): string {
  if (kind === "link_renewed") return body.purpose === "join" ? "link_renewed_join" : "link_renewed_password";
  if (kind === "session_ended") return own ? "session_ended_own" : "session_ended_them";
  if (kind === "sign_in_locked") return body.address ? "sign_in_locked_address" : "sign_in_locked_name";
  return kind;
}
