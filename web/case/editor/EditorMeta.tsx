import { useTranslation } from "react-i18next";
import { STATES } from "../../../src/cases/rules/states.ts";
import { Icon } from "../../ui/Icon.tsx";
import { useFormat } from "../../words/use-format.ts";
import { addressees, type EditorTab, useHere } from "../case-here.ts";
import { usePortalLink } from "../use-portal-link.ts";

/** Beside the tabs: who will read these words, and that nothing leaves the house from here. */
export function EditorMeta({ tab }: { tab: EditorTab }) {
  const { t } = useTranslation("case");
  const { page, may, open } = useHere();
  const format = useFormat();
  const portal = usePortalLink();
  if (tab === "note")
    return (
      <span className="m nw edmeta">
        <Icon name="lock" size="xs" /> {t("editor.noteHint")}
      </span>
    );
  if (tab === "task") return <span className="m nw edmeta el">{t("editor.taskHint")}</span>;
  const name = format.list(addressees(page)) || t("side.anonymous");
  return (
    <>
      {!STATES[page.case.state].ended && (
        <span className="m nw edmeta el">{t(portal.alive ? "editor.toPortal" : "editor.to", { name })}</span>
      )}
      {may("heard") && (
        <button type="button" className="lk nw edmeta" onClick={() => open("heard")}>
          {t("editor.heard")}
        </button>
      )}
    </>
  );
}
