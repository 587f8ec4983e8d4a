import "./DateTimeInput.css";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { readTime } from "../words/read-time.ts";
import { useFormat } from "../words/use-format.ts";
import { partsOf } from "../words/zoned.ts";
import { Button } from "./Button.tsx";
import { MonthGrid } from "./MonthGrid.tsx";
import { serverNow, useNow } from "./now.ts";
import { Popover } from "./Popover.tsx";
import { TextInput } from "./TextInput.tsx";

/**
 * A moment, typed the way people write it (明天17:00, 周五下午3点) or picked. Gives an ISO instant, or null while
 * empty or not understood; `onUnread` tells which.
 */
export function DateTimeInput(props: {
  value: string | null;
  onChange: (value: string | null) => void;
  onUnread?: (unread: boolean) => void;
  /** A calendar day only: gives `2026-11-22`. */
  dayOnly?: boolean;
  size?: "l";
  label?: string;
}) {
  const { t } = useTranslation("ui");
  const format = useFormat();
  const now = useNow();
  const box = useRef<HTMLSpanElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const moment = props.value ? new Date(props.dayOnly ? `${props.value}T12:00:00Z` : props.value) : null;
  const shown = moment && (props.dayOnly ? format.dayShort(moment, now) : format.dayTime(moment, now));
  const give = (at: Date | null) => props.onChange(at && (props.dayOnly ? dayOf(at) : at.toISOString()));
  const settle = () => {
    if (typed === null) return;
    const at = readTime(typed, serverNow());
    props.onUnread?.(Boolean(typed.trim()) && !at);
    if (at || !typed.trim()) {
      give(at);
      setTyped(null);
    }
  };
  return (
    <span className="dti" ref={box}>
      <TextInput
        size={props.size}
        aria-label={props.label}
        value={typed ?? shown ?? ""}
        placeholder={t("dateHint")}
        title={moment && !props.dayOnly ? format.exact(moment) : undefined}
        onChange={setTyped}
        onBlur={settle}
        onKeyDown={(event) => event.key === "Enter" && settle()}
        end={<Button look="icon" size="s" icon="calendar" label={t("calendar")} onClick={() => setOpen(!open)} />}
      />
      <Popover
        open={open}
        onClose={() => setOpen(false)}
        anchor={box}
        role="dialog"
        label={t("calendar")}
        align="end"
        className="cal"
      >
        <MonthGrid
          value={moment}
          dayOnly={props.dayOnly}
          onPick={(at, done) => {
            setTyped(null);
            props.onUnread?.(false);
            give(at);
            if (done) setOpen(false);
          }}
        />
      </Popover>
    </span>
  );
}

function dayOf(at: Date): string {
  const { year, month, day } = partsOf(at);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
