import "./DateTimeInput.css";
import { useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { readTime } from "../words/read-time.ts";
import { useFormat } from "../words/use-format.ts";
import { dayOf } from "../words/zoned.ts";
import { Button } from "./Button.tsx";
import { useUnread } from "./Field.tsx";
import { useHoldBack } from "./hold-back.ts";
import { Icon } from "./Icon.tsx";
import { MonthGrid } from "./MonthGrid.tsx";
import { serverNow, useNow } from "./now.ts";
import { Popover } from "./Popover.tsx";
import { TextInput } from "./TextInput.tsx";
import { pressed } from "./typing.ts";

interface DateTimeProps {
  value: string | null;
  onChange: (value: string | null) => void;
  onUnread?: (unread: boolean) => void;
  /** A calendar day only: gives `2026-11-22`. */
  dayOnly?: boolean;
  /** When something happened: a weekday or a day without a year is the latest one. */
  back?: boolean;
  size?: "l";
  label?: string;
  /** What is wrong with the moment given, said at it; inside a Field, the field says it. */
  fault?: string;
}

/**
 * A moment, typed the way people write it (明天17:00, 周五下午3点) or picked. Gives an ISO instant, or null while empty
 * or not understood; then the field says so and the form around it sends nothing.
 */
export function DateTimeInput(props: DateTimeProps) {
  const { t } = useTranslation("ui");
  const format = useFormat();
  const now = useNow();
  const box = useRef<HTMLSpanElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const text = useTypedTime(props, input);
  const own = useId();
  const fault = text.alone ? t("dateUnread") : props.fault;
  const moment = props.value ? new Date(props.dayOnly ? `${props.value}T12:00:00Z` : props.value) : null;
  const shown = moment && (props.dayOnly ? format.dayShort(moment, now) : format.dayTime(moment, now));
  return (
    <span className="dti" ref={box}>
      <TextInput
        ref={input}
        size={props.size}
        aria-label={props.label}
        {...(text.unread && { "data-unread": true, "aria-invalid": true })}
        {...(fault && { "aria-invalid": true, "aria-describedby": own })}
        value={text.typed ?? shown ?? ""}
        placeholder={t(hintOf(props))}
        title={moment && !props.dayOnly ? format.exact(moment) : undefined}
        onChange={text.type}
        onBlur={text.settle}
        onKeyDown={(event) => pressed(event) === "Enter" && text.settle()}
        end={<Button look="icon" size="s" icon="calendar" label={t("calendar")} onClick={() => setOpen(!open)} />}
      />
      {fault && (
        <span className="fe" id={own} role="alert">
          <Icon name="stop" size="xs" /> {fault}
        </span>
      )}
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
            text.give(at);
            if (done) setOpen(false);
          }}
        />
      </Popover>
    </span>
  );
}

/** An example that the field would take: what happened lies back, what is to come ahead. */
function hintOf({ back, dayOnly }: DateTimeProps) {
  if (dayOnly) return back ? "dayHintBack" : "dayHint";
  return back ? "dateHintBack" : "dateHint";
}

/** The text while it is not yet a moment: read when it is left, on Enter and before anything is sent. */
function useTypedTime(props: DateTimeProps, input: React.RefObject<HTMLInputElement | null>) {
  const [typed, setTyped] = useState<string | null>(null);
  const [unread, setUnread] = useState(false);
  const tellField = useUnread();
  const tell = (is: boolean) => {
    setUnread(is);
    if (is !== unread) props.onUnread?.(is);
    tellField?.(is);
  };
  const give = (at: Date | null) => {
    props.onChange(at && (props.dayOnly ? dayOf(at) : at.toISOString()));
    setTyped(null);
    tell(false);
  };
  const settle = (): boolean => {
    if (typed === null) return true;
    const at = readTime(typed, serverNow(), { back: props.back });
    if (at || !typed.trim()) {
      give(at);
      return true;
    }
    // The value must not go on saying what the field no longer shows.
    if (props.value !== null) props.onChange(null);
    tell(true);
    return false;
  };
  useHoldBack(input, typed !== null, settle);
  // Set from elsewhere meanwhile: that is what counts now.
  const overtaken = unread && props.value !== null;
  const latest = useRef(tell);
  latest.current = tell;
  useEffect(() => {
    if (!overtaken) return;
    setTyped(null);
    latest.current(false);
  }, [overtaken]);
  useEffect(() => () => tellField?.(false), [tellField]);
  return {
    typed,
    unread,
    /** Not understood, and no field around that says so. */
    alone: unread && !tellField,
    type: setTyped,
    settle: () => void settle(),
    give,
  };
}
