import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button.tsx";
import { Checkbox } from "../ui/Checkbox.tsx";
import { Popover } from "../ui/Popover.tsx";
import { COLUMNS, type ColumnsChosen } from "./use-columns.ts";

/** Which columns the table has. */
export function ColumnChoice({ columns }: { columns: ColumnsChosen }) {
  const { t } = useTranslation("cases");
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Button
        ref={anchor}
        look="text"
        size="s"
        icon="columns"
        className="cols"
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {t("columns.label")}
      </Button>
      <Popover
        open={open}
        onClose={() => setOpen(false)}
        anchor={anchor}
        align="end"
        role="dialog"
        label={t("columns.label")}
        className="columns"
      >
        {COLUMNS.map((key) => (
          <Checkbox key={key} checked={columns.chosen.includes(key)} onChange={() => columns.toggle(key)}>
            {t(`head.${key}`)}
          </Checkbox>
        ))}
        {!columns.usual && (
          <Button look="text" size="s" onClick={columns.reset}>
            {t("columns.reset")}
          </Button>
        )}
      </Popover>
    </>
  );
}
