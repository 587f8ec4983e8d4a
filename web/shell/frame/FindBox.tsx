import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/Icon.tsx";
import { Key } from "../../ui/Key.tsx";

/** Looks like a field, opens the palette: one place to find cases, customers and acts. */
export function FindBox({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation("shell");
  return (
    <button type="button" className="find" data-tour="find" onClick={onOpen} aria-label={t("find")}>
      <Icon name="search" size="s" />
      <span className="grow el">{t("find")}</span>
      <Key>Ctrl K</Key>
    </button>
  );
}
