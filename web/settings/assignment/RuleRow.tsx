import { useTranslation } from "react-i18next";
import type { AssignmentRule } from "../../../src/assignment/rules/rule.ts";
import { Button } from "../../ui/Button.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { useRuleWords } from "./use-rule-words.ts";

/** One rule: its place, its name, which cases it takes and for whom. */
export function RuleRow(props: {
  rule: AssignmentRule;
  at: number;
  last: boolean;
  onMove: (by: -1 | 1) => void;
  onEdit: () => void;
  onRemove: () => void;
}) {
  const { rule, at, last } = props;
  const { t } = useTranslation("assignment");
  const settings = useTranslation("settings").t;
  const { whenOf, thenOf } = useRuleWords();
  const { name } = rule;
  return (
    <li className={rule.enabled ? "ar-rule" : "ar-rule off"}>
      <span className="n num">{at + 1}</span>
      <div className="grow">
        <div className="row">
          <b>{name}</b>
          {!rule.enabled && <Tag>{t("rules.off")}</Tag>}
        </div>
        <p className="t2">{whenOf(rule.when).join(" · ")}</p>
        <p className="to">
          <span aria-hidden="true">→ </span>
          {thenOf(rule).join(" · ")}
          <span className="m">
            {" "}
            · {t("form.whenFull")}
            {settings("colon")}
            {t(`whenFull.${rule.give.whenFull}`)}
          </span>
        </p>
      </div>
      <span className="row acts">
        <Button
          look="icon"
          size="s"
          icon="up"
          label={t("rules.up", { name })}
          blocked={at === 0}
          onClick={() => at > 0 && props.onMove(-1)}
        />
        <Button
          look="icon"
          size="s"
          icon="down"
          label={t("rules.down", { name })}
          blocked={last}
          onClick={() => !last && props.onMove(1)}
        />
        <Button size="s" onClick={props.onEdit}>
          {t("rules.edit")}
        </Button>
        <Button look="icon" size="s" icon="close" label={`${t("rules.remove")} ${name}`} onClick={props.onRemove} />
      </span>
    </li>
  );
}
