import { type ExpressionBuilder, sql } from "kysely";
import { type Actor, reaching } from "../kernel/authority.ts";
import type { Tables } from "../schema/tables.ts";
import { visibleTo } from "./visible-to.ts";

/** What a row says of its customer, so that its texts can be shown as somebody may read them (R12). */
export interface CustomerNamed {
  customer_name: string;
  /** Names before a correction, which older texts still say. */
  customer_known_as: string[] | null;
  /** Whether the reader may know who it is. */
  customer_open: boolean;
}

/** The columns of CustomerNamed as this person reads them, for a statement over `cases`. */
export function customerNamed(actor: Actor) {
  return (e: ExpressionBuilder<Tables, "cases">) =>
    [
      e.ref("cases.customer_name").as("customer_name"),
      e.ref("cases.customer_known_as").as("customer_known_as"),
      openTo(actor, e).as("customer_open"),
    ] as const;
}

/** Each role counts within its own rows: reading many cases does not open the customers of all of them. */
function openTo(actor: Actor, e: ExpressionBuilder<Tables, "cases">) {
  if (!actor.permissions.has("customer.read")) return sql<boolean>`false`;
  const reader = reaching(actor, "customer.read");
  return reader.scope === "all" ? sql<boolean>`true` : sql<boolean>`coalesce(${visibleTo(reader)(e)}, false)`;
}
