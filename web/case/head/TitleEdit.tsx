import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { LENGTHS } from "../../../src/kernel/fields.ts";
import { DraftMark } from "../../shell/draft/DraftMark.tsx";
import { Button } from "../../ui/Button.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { pressed } from "../../ui/typing.ts";
import { useGiveBack } from "../../ui/use-give-back.ts";
import { StaleField } from "../acts/StaleField.tsx";
import { useAct } from "../acts/use-act.ts";
import { useHere } from "../case-here.ts";

/** The title in place: Enter saves, Esc leaves it as a draft. A title a colleague changed meanwhile is shown, not overwritten. */
export function TitleEdit({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("case");
  const { page } = useHere();
  const form = useAct("edit_title", {}, onClose);
  const input = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLFormElement>(null);
  useGiveBack(box, ".ttl-edit");
  useEffect(() => input.current?.select(), []);
  const title = String(form.values.title);
  const save = async () => {
    if (form.missing.length > 0) {
      form.goMissing();
      return input.current?.focus();
    }
    if (title.trim() === page.case.title) {
      void form.draft.drop();
      return onClose();
    }
    if (!(await form.send())) void form.again();
  };
  return (
    <form
      ref={box}
      className="title-edit"
      onSubmit={(event) => {
        event.preventDefault();
        if (!form.busy) void save();
      }}
      onKeyDown={(event) => pressed(event) === "Escape" && onClose()}
    >
      <TextInput
        ref={input}
        value={title}
        onChange={(value) => form.set("title", value)}
        maxLength={LENGTHS.title}
        aria-label={t("head.editTitle")}
        aria-invalid={Boolean(form.refusal || form.faultIn("title")) || undefined}
      />
      <DraftMark draft={form.draft} />
      <Button
        type="submit"
        busy={form.busy}
        blocked={form.missing.length > 0}
        title={form.missing.length > 0 ? t("head.noTitle") : undefined}
        onBlocked={form.goMissing}
      >
        {t("head.saveTitle")}
      </Button>
      {(form.refusal || form.faultIn("title")) && (
        <p className="title-refused" role="alert">
          {form.refusal?.message ?? t("head.noTitle")}
        </p>
      )}
      <StaleField form={form} field={form.fields[0]!} />
    </form>
  );
}
