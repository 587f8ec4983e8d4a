import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { AssignOne, AssignOwner } from "../../assignment/AssignOwner.tsx";
import { Button } from "../../ui/Button.tsx";
import { Menu, type MenuItem } from "../../ui/Menu.tsx";
import { useHere } from "../case-here.ts";
import { NextButton } from "./NextButton.tsx";
import { OwnerAway } from "./OwnerAway.tsx";
import { MENU } from "./other-acts.ts";

/** At the right of the bar: who is here, hand-over, the rarer acts, the next move. */
export function HeadEnd({ people }: { people: ReactNode }) {
  const { t } = useTranslation("case");
  const acts = useTranslation("caseacts").t;
  const { may, open, page, busy } = useHere();
  const assigns = !page.case.ownerName && page.acts.includes("assign");
  const [assigning, setAssigning] = useState(false);
  const assign = useTranslation("assignment").t("assign.act");
  const others: MenuItem[] = MENU.flatMap(({ group, acts: keys }) => {
    const allowed = keys.filter(may);
    if (allowed.length === 0) return [];
    return [
      { head: t(`head.groups.${group}`) },
      ...allowed.map((key) => ({ label: acts(`act.${key}.title`), blocked: busy, onSelect: () => open(key) })),
    ];
  });
  // The button gives way on a phone; the menu does not.
  const items = assigns ? [{ label: assign, onSelect: () => setAssigning(true) }, ...others] : others;
  return (
    <span className="row head-end">
      {people}
      <span className="m nw head-owner">
        {page.case.ownerName ? t("head.owner", { name: page.case.ownerName }) : t("head.noOwner")}
        {page.ownerAway && <OwnerAway away={page.ownerAway} />}
      </span>
      {assigns && <AssignOwner row={page.case} className="head-over" />}
      {may("hand_over") && (
        <Button size="s" className="head-over" onClick={() => open("hand_over")}>
          {t("head.handOver")}
        </Button>
      )}
      <span className="head-next">
        <NextButton />
      </span>
      {items.length > 0 && (
        <Menu
          label={t("head.more")}
          align="end"
          items={items}
          trigger={(attributes) => <Button look="icon" icon="more" label={t("head.more")} {...attributes} />}
        />
      )}
      {assigning && <AssignOne row={page.case} onClose={() => setAssigning(false)} />}
    </span>
  );
}
