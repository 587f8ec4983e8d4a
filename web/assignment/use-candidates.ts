import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { listCandidates } from "../../src/assignment/contract/team.ts";
import type { SentTo } from "../../src/kernel/endpoint.ts";
import { call } from "../shell/client/call.ts";
import { serverNow } from "../ui/now.ts";
import type { PickerOption } from "../ui/Picker.tsx";
import { useFormat } from "../words/use-format.ts";

type Asked = Omit<SentTo<typeof listCandidates>, "q">;

/** Finds colleagues for a picker: whom the act would refuse is not offered, and load and absence stand beside the name. */
export function useCandidates({ act, caseId, personId, from, until }: Asked) {
  const { t } = useTranslation("assignment");
  const format = useFormat();
  return useCallback(
    async (query: string): Promise<readonly PickerOption[]> => {
      const asked = { act, caseId, personId, from, until, ...(query && { q: query }) };
      const { people } = await call(listCandidates, asked);
      return people.map((one) => {
        const { load, capacity, openCases: cases } = one;
        const away = one.awayUntil && t("candidate.away", { until: format.dayTime(one.awayUntil, serverNow()) });
        const note = [away, one.departmentName, t("candidate.load", { cases, load, capacity })];
        return { id: one.personId, label: one.name, note: note.filter(Boolean).join(" · ") };
      });
    },
    [act, caseId, personId, from, until, t, format],
  );
}
