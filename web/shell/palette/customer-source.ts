import i18next from "i18next";
import { findCustomers } from "../../../src/search/contract.ts";
import { call } from "../client/call.ts";
import { currentSession } from "../session/session.ts";
import type { PaletteItem, PaletteSource } from "./palette.ts";

const SHOWN = 5;

/** Customers by name, its letters, or a number, for those who may read customers' data (R12); from two characters on. */
export function customerSource(open: (customerId: string) => void): PaletteSource {
  return {
    id: "customers",
    title: () => i18next.t("shell:nav.customers"),
    from: 2,
    find: async (query, signal) => {
      if (!currentSession()?.permissions.includes("customer.read")) return [];
      const { items } = await call(findCustomers, { q: query, limit: SHOWN }, { signal });
      return items.map(
        ({ customerId, name, phone }): PaletteItem => ({
          id: customerId,
          label: name,
          note: phone ?? "",
          icon: "customers",
          run: () => open(customerId),
        }),
      );
    },
  };
}
