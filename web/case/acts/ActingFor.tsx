import { useTranslation } from "react-i18next";
import { ACTS as RULES } from "../../../src/cases/rules/acts.ts";
import { MOVES } from "../../../src/cases/rules/moves.ts";
import { PERMISSIONS, type Permission } from "../../../src/kernel/authority.ts";
import { useSession } from "../../shell/session/session.ts";
import { useFormat } from "../../words/use-format.ts";
import { useVocabulary } from "../../words/use-vocabulary.ts";
import { useHere } from "../case-here.ts";
import type { ActKey } from "./act-spec.ts";
import { ACTS } from "./acts.ts";

/** What everybody may do who sees a case needs no explaining. */
const LEADING: ReadonlySet<Permission> = new Set(["case.handle", "case.decide", "case.supervise"]);

/** To who does not lead the case: who does, and by which role this act is theirs all the same. */
export function ActingFor({ act }: { act: ActKey }) {
  const { t } = useTranslation("caseacts");
  const word = useVocabulary();
  const format = useFormat();
  const me = useSession();
  const { case: c, acts } = useHere().page;
  const permission = permissionOf(act);
  if (!permission || !LEADING.has(permission) || !c.ownerName || c.ownerId === me.id) return null;
  const holders: readonly string[] = PERMISSIONS[permission];
  const roles = me.roles.filter((role) => holders.includes(role));
  const by = format.list(roles.map((role) => word("role", role)));
  // Only the owner and who stands in for them may write to the customer (R2).
  const deputy = acts.includes("message");
  return <p className="m act-for">{t(deputy ? "actingFor.deputy" : "actingFor.role", { owner: c.ownerName, by })}</p>;
}

function permissionOf(act: ActKey): Permission | undefined {
  const { moves, act: beside } = ACTS[act].allowed;
  if (moves?.[0]) return MOVES[moves[0]].permission;
  return beside && beside in RULES ? RULES[beside as keyof typeof RULES].permission : undefined;
}
