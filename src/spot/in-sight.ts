import { type Actor, reaching } from "../kernel/authority.ts";
import type { CardRow } from "./store.ts";

/** Whether somebody supervises the place of a card: their supervision reaches its department. */
export function supervises(actor: Actor, card: Pick<CardRow, "department_id">): boolean {
  if (!actor.permissions.has("case.supervise")) return false;
  const { scope, departmentIds } = reaching(actor, "case.supervise");
  if (scope === "all") return true;
  return scope !== "own" && card.department_id !== null && departmentIds.includes(card.department_id);
}

/** R12: a card is for who opened it and for those who supervise the place; `told`: also for whom a call went to. */
export function maySeeCard(actor: Actor, card: CardRow, told: readonly string[] = []): boolean {
  return card.opened_by === actor.id || supervises(actor, card) || told.includes(actor.id);
}
