import "./Field.css";
import { createContext, type ReactNode, useContext, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "./Icon.tsx";

interface Wiring {
  id: string;
  describedBy: string | undefined;
  invalid: boolean;
  required: boolean;
  /** Told by a control whether what stands in it was not understood. Null in groups: which of them it is, the control says. */
  onUnread: ((unread: boolean) => void) | null;
}
const Around = createContext<Wiring | null>(null);

/** Attributes that tie a control to the label, hint and error around it. */
export function useField(own?: string) {
  const field = useContext(Around);
  return {
    id: own ?? field?.id,
    "aria-describedby": field?.describedBy,
    "aria-invalid": field?.invalid || undefined,
    "aria-required": field?.required || undefined,
  };
}

/** Where a control says that what stands in it was not understood; null when no field around it shows so. */
export function useUnread(): Wiring["onUnread"] {
  return useContext(Around)?.onUnread ?? null;
}

/** Label, one control, hint, error. Required fields carry the word 必填, not a star. `name` makes refusals lead here. */
export function Field(props: {
  label: ReactNode;
  children: ReactNode;
  /** The field's name in the contract: `goToField(name)` finds it. */
  name?: string;
  hint?: ReactNode;
  error?: ReactNode;
  required?: boolean;
  /** Replaces 必填 / nothing after the label (必填，或匿名). */
  note?: ReactNode;
  end?: ReactNode;
  /** For groups of radios or chips: label becomes a group name. */
  group?: boolean;
  size?: "l";
}) {
  const { t } = useTranslation("ui");
  const id = useId();
  const [unread, setUnread] = useState(false);
  const error = props.error || (unread && t("dateUnread"));
  const hint = props.hint || error ? `${id}-h` : undefined;
  const note = props.note ?? (props.required ? t("required") : null);
  const wiring = {
    id,
    describedBy: hint,
    invalid: Boolean(error),
    required: Boolean(props.required),
    onUnread: props.group ? null : setUnread,
  };
  const Box = props.group ? "fieldset" : "div";
  const Label = props.group ? "legend" : "label";
  return (
    <Box
      className={props.size === "l" ? "field l" : "field"}
      data-field={props.name}
      aria-describedby={props.group ? hint : undefined}
    >
      <Label className="fl" htmlFor={props.group ? undefined : id}>
        <b>{props.label}</b>
        {note && <span className="m">{note}</span>}
        {props.end && <span className="m right">{props.end}</span>}
      </Label>
      <Around.Provider value={wiring}>{props.children}</Around.Provider>
      {hint && (
        <p id={hint} className={error ? "fe" : "hint"}>
          {error ? (
            <>
              <Icon name="stop" size="xs" /> {error}
            </>
          ) : (
            props.hint
          )}
        </p>
      )}
    </Box>
  );
}

/** Scrolls to a named field and focuses its control; false when it is not on this page. */
export function goToField(name: string): boolean {
  const field = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`);
  if (!field) return false;
  field.scrollIntoView({ block: "center" });
  field.querySelector<HTMLElement>("input:not([type=hidden]), textarea, select, button, [tabindex]")?.focus();
  return true;
}
