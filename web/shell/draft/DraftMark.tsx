import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { useFormat } from "../../words/use-format.ts";
import { DraftBeside } from "./DraftBeside.tsx";
import type { DraftView } from "./draft-keeper.ts";

/** Of a draft what is shown here, whatever it holds; without the acts only how it is kept. */
type Shown = Pick<DraftView<unknown>, "state" | "savedAt"> & {
  value?: object;
  other?: object | null;
  gone?: boolean;
  aside?: object | null;
  choose?: (mine: boolean) => void;
  bringBack?: () => void;
  stay?: () => void;
  drop?: () => Promise<void>;
};

/**
 * `✓ 10:24已存草稿`; offline it says so; when another window changed, sent or dropped the draft it shows that text
 * beside the choice. A dialog that holds one closes without asking: what was typed is kept.
 */
export function DraftMark({ draft }: { draft: Shown }) {
  return (
    <span className="row draftmark" role="status" data-kept="">
      {draft.state === "conflict" ? (
        <Conflict draft={draft} />
      ) : draft.gone ? (
        <Gone draft={draft} />
      ) : (
        <Kept draft={draft} />
      )}
    </span>
  );
}

function Conflict({ draft }: { draft: Shown }) {
  const { t } = useTranslation("ui");
  return (
    <DraftBeside
      word={t("draftConflict")}
      why={t("draftConflictWhy")}
      savedAt={draft.savedAt}
      body={draft.other}
      beside={draft.value}
    >
      <Button size="s" onClick={() => draft.choose?.(true)}>
        {t("draftMine")}
      </Button>
      <Button size="s" onClick={() => draft.choose?.(false)}>
        {t("draftTheirs")}
      </Button>
    </DraftBeside>
  );
}

function Gone({ draft }: { draft: Shown }) {
  const { t } = useTranslation("ui");
  if (draft.aside)
    return (
      <DraftBeside word={t("draftGone")} why={t("draftGoneWhy")} body={draft.aside} beside={draft.value}>
        <Button size="s" onClick={draft.bringBack}>
          {t("draftBack")}
        </Button>
      </DraftBeside>
    );
  return (
    <DraftBeside word={t("draftGone")} why={t("draftGoneTyped")}>
      <Button size="s" onClick={() => void draft.drop?.()}>
        {t("draftDrop")}
      </Button>
      <Button size="s" onClick={draft.stay}>
        {t("draftStay")}
      </Button>
    </DraftBeside>
  );
}

function Kept({ draft }: { draft: Shown }) {
  const { t } = useTranslation("ui");
  const format = useFormat();
  return (
    <>
      {draft.state === "saving" && <span className="m">{t("draftSaving")}</span>}
      {draft.state === "local" && <span className="m">{t("draftLocal")}</span>}
      {draft.state === "saved" && draft.savedAt && (
        <span className="m">
          <Icon name="check" size="xs" /> {t("draftSaved", { time: format.timeOfDay(draft.savedAt) })}
        </span>
      )}
      {draft.aside && (
        <Button look="text" size="s" onClick={draft.bringBack}>
          {t("draftOtherBack")}
        </Button>
      )}
    </>
  );
}
