import "./Rules.css";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";

/** What was chosen one by one, each to take off again. */
export function ChosenList(props: {
  items: readonly { id: string; label: string }[];
  onTakeOff: (id: string) => void;
}) {
  const { t } = useTranslation("assignment");
  if (props.items.length === 0) return null;
  return (
    <ul className="chosen">
      {props.items.map(({ id, label }) => (
        <li key={id}>
          {label}
          <Button
            look="icon"
            size="s"
            icon="close"
            label={t("form.takeOff", { name: label })}
            onClick={() => props.onTakeOff(id)}
          />
        </li>
      ))}
    </ul>
  );
}
