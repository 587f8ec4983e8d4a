import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { editDetails } from "../../../src/cases/contract/handling.ts";
import { LENGTHS } from "../../../src/kernel/fields.ts";
import { useCommand } from "../../shell/client/use-command.ts";
import { Button } from "../../ui/Button.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { useHere } from "../case-here.ts";

/** The title in place: Enter saves, Esc leaves it. A title a colleague changed meanwhile is shown, not overwritten. */
export function TitleEdit({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("case");
  const { page, again } = useHere();
  const [title, setTitle] = useState(page.case.title);
  const [opened] = useState(page.case.version);
  const command = useCommand(editDetails);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);
  const save = async () => {
    if (!title.trim() || title.trim() === page.case.title) return onClose();
    // Sent again after a colleague's title was shown, mine is meant to replace it.
    const version = command.refusal?.code === "stale_edit" ? page.case.version : opened;
    if (await command.run({ caseId: page.case.caseId, title: title.trim(), version })) onClose();
    else void again();
  };
  return (
    <form
      className="title-edit"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => event.key === "Escape" && onClose()}
    >
      <TextInput
        ref={input}
        value={title}
        onChange={setTitle}
        maxLength={LENGTHS.title}
        aria-label={t("head.editTitle")}
        aria-invalid={Boolean(command.refusal) || undefined}
      />
      <Button type="submit" busy={command.busy}>
        {t("head.saveTitle")}
      </Button>
      {command.refusal && (
        <p className="title-refused" role="alert">
          {command.refusal.message}
          {command.refusal.code === "stale_edit" && <q>{page.case.title}</q>}
        </p>
      )}
    </form>
  );
}
