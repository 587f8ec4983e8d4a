import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { Menu } from "../../ui/Menu.tsx";

/** What can be done with one department or region in use. */
export function PlaceMenu(props: {
  what: "department" | "region";
  name: string;
  onAct: (act: "change" | "below" | "archive") => void;
}) {
  const { t } = useTranslation("settings");
  const label = t("dept.acts", { name: props.name });
  const isRegion = props.what === "region";
  return (
    <Menu
      label={label}
      align="end"
      items={[
        { label: t("dept.change"), icon: "edit", onSelect: () => props.onAct("change") },
        { label: t(isRegion ? "dept.belowRegion" : "dept.below"), icon: "plus", onSelect: () => props.onAct("below") },
        "line",
        {
          label: t(isRegion ? "dept.archiveRegion" : "dept.archive"),
          icon: "lock",
          onSelect: () => props.onAct("archive"),
        },
      ]}
      trigger={(open) => <Button {...open} look="icon" icon="more" label={label} />}
    />
  );
}
