import i18next from "i18next";
import { pickPeople } from "../../../src/people/contract/people.ts";
import { begunIn, offersFor } from "../../../src/search/rules/offers.ts";
import { call } from "../client/call.ts";
import { currentSession } from "../session/session.ts";
import type { PaletteSource } from "./palette.ts";

const SHOWN = 6;

/** Conditions of a search as one types them: 状 offers 状态:, 状态: its values, 负责人: colleagues. */
export const CONDITION_SOURCE: PaletteSource = {
  id: "conditions",
  title: () => i18next.t("shell:palette.conditions"),
  find: async (query, signal) => {
    if (!currentSession()?.permissions.includes("search.use")) return [];
    const begun = begunIn(query);
    const colleagues =
      begun?.key === "owner"
        ? (await call(pickPeople, { limit: SHOWN, ...(begun.said && { q: begun.said }) }, { signal })).people
        : [];
    const locale = i18next.language === "en" ? "en" : "zh";
    const names = colleagues.map(({ name }) => name);
    return offersFor(query, locale, names)
      .slice(0, begun ? 2 * SHOWN : SHOWN)
      .map((offer) => ({
        id: offer.query,
        label: offer.label,
        icon: "filter" as const,
        fill: offer.query,
        run: () => undefined,
      }));
  },
};
