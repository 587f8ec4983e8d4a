import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { useFormat } from "../../words/use-format.ts";
import type { DraftView } from "./draft-keeper.ts";

/** `✓ 10:24已存草稿`; offline it says so; in a conflict it offers both texts. */
export function DraftMark({
  draft,
}: {
  draft: Pick<DraftView<unknown>, "state" | "savedAt"> & { choose?: (mine: boolean) => void };
}) {
  const { t } = useTranslation("ui");
  const format = useFormat();
  if (draft.state === "saving") return <span className="m">{t("draftSaving")}</span>;
  if (draft.state === "local") return <span className="m">{t("draftLocal")}</span>;
  if (draft.state === "conflict")
    return (
      <span className="row" role="status">
        <span className="m">{t("draftConflict")}</span>
        <Button look="text" size="s" onClick={() => draft.choose?.(true)}>
          {t("draftMine")}
        </Button>
        <Button look="text" size="s" onClick={() => draft.choose?.(false)}>
          {t("draftTheirs")}
        </Button>
      </span>
    );
  if (draft.state !== "saved" || !draft.savedAt) return null;
  return (
    <span className="m">
      <Icon name="check" size="xs" /> {t("draftSaved", { time: format.timeOfDay(draft.savedAt) })}
    </span>
  );
}
