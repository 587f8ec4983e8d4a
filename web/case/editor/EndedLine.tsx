import { useTranslation } from "react-i18next";
import { pickPeople } from "../../../src/people/contract/people.ts";
import { useRead } from "../../shell/client/use-read.ts";
import { useSession } from "../../shell/session/session.ts";
import { Button } from "../../ui/Button.tsx";
import type { PickerOption } from "../../ui/Picker.tsx";
import { Rule } from "../../ui/Rule.tsx";
import { useFormat } from "../../words/use-format.ts";
import { useHere } from "../case-here.ts";

const FEW = 3;

/** In place of the editor of an ended case (R10): reopens it, or names the supervisors who may and begins a note to them. */
export function EndedLine({ onAsk }: { onAsk: (people: readonly PickerOption[]) => void }) {
  const { t } = useTranslation("case");
  const format = useFormat();
  const { page, may, open } = useHere();
  const mayReopen = may("reopen");
  const people = useSupervisors(mayReopen);
  const names = format.list(people.map(({ label }) => label));
  // What is to be done, and by whom, the notice of the review says.
  if (page.case.reviewAskedAt)
    return (
      <p className="row edended">
        <span className="m grow">{t("editor.reviewOpen")}</span>
      </p>
    );
  return (
    <p className="row edended">
      <span className="m grow">
        {mayReopen ? t("editor.ended") : names ? t("editor.reopenedBy", { names }) : t("editor.reopenedBySomeone")}{" "}
        <Rule id="R10" />
      </span>
      {mayReopen ? (
        <Button size="s" onClick={() => open("reopen")}>
          {t("wayOut.reopen")}
        </Button>
      ) : (
        <Button size="s" icon="lock" onClick={() => onAsk(people)}>
          {t("editor.askReopen")}
        </Button>
      )}
    </p>
  );
}

/** Supervisors of the department that has the case; any, where it has none of its own. */
function useSupervisors(off: boolean): PickerOption[] {
  const { departmentId } = useHere().page.case;
  const me = useSession().id;
  const found = useRead(pickPeople, { role: "supervisor", limit: 20 }, { off }).data?.people ?? [];
  const others = found.filter((one) => one.id !== me);
  const near = others.filter((one) => one.department?.id === departmentId);
  return (near.length > 0 ? near : others)
    .slice(0, FEW)
    .map((one) => ({ id: one.id, label: one.name, note: one.department?.name }));
}
