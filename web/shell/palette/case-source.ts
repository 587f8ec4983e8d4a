import i18next from "i18next";
import { searchCases } from "../../../src/search/contract.ts";
import { call } from "../client/call.ts";
import { currentSession } from "../session/session.ts";
import type { PaletteItem, PaletteSource } from "./palette.ts";

const SHOWN = 8;

/**
 * Cases by number, name or words, each with the words that answer, in the palette; asked from two characters on, as the search itself is. What does not
 * fit is one row away: all that was found, as a list.
 */
export function caseSource(open: (caseId: string) => void, openAll: (query: string) => void): PaletteSource {
  return {
    id: "cases",
    title: () => i18next.t("shell:nav.cases"),
    from: 2,
    find: async (query, signal) => {
      if (!currentSession()?.permissions.includes("search.use")) return [];
      const { items, total, more, marks } = await call(searchCases, { q: query, limit: SHOWN }, { signal });
      const shown = items.map(
        (item): PaletteItem => ({
          id: item.caseId,
          label: item.title,
          note: [item.number, item.customerName, i18next.t(`vocabulary:state.${item.state}`)]
            .filter(Boolean)
            .join(" · "),
          detail: item.excerpt,
          marks,
          icon: "cases",
          run: () => open(item.caseId),
        }),
      );
      if (total <= items.length) return shown;
      const label = i18next.t(more ? "shell:palette.allMore" : "shell:palette.all", { count: total });
      return [...shown, { id: "all", label, run: () => openAll(query) }];
    },
  };
}
