import i18next from "i18next";
import { searchCases } from "../../../src/search/contract.ts";
import { call } from "../client/call.ts";
import { currentSession } from "../session/session.ts";
import type { PaletteSource } from "./palette.ts";

/** Cases by number, name or words, in the palette; asked from two characters on, as the search itself is. */
export function caseSource(open: (caseId: string) => void): PaletteSource {
  return {
    id: "cases",
    title: () => i18next.t("shell:nav.cases"),
    from: 2,
    find: async (query, signal) => {
      if (!currentSession()?.permissions.includes("search.use")) return [];
      const { items } = await call(searchCases, { q: query, limit: 8 }, { signal });
      return items.map((item) => ({
        id: item.caseId,
        label: item.title,
        note: [item.number, item.customerName, i18next.t(`vocabulary:state.${item.state}`)].filter(Boolean).join(" · "),
        icon: "cases" as const,
        run: () => open(item.caseId),
      }));
    },
  };
}
