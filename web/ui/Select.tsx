import "./Select.css";
import { useTranslation } from "react-i18next";
import { useField } from "./Field.tsx";

/** One of a closed list that need not all be visible. The browser's own list: quick, and right on phones. */
export function Select<V extends string>(props: {
  value: V | "";
  onChange: (value: V) => void;
  options:
    | readonly { value: V; label: string }[]
    | readonly { group: string; options: readonly { value: V; label: string }[] }[];
  /** Shown while nothing is chosen: that one is to be, unless said otherwise. */
  placeholder?: string;
  /** Name where no Field gives one. */
  label?: string;
  size?: "l";
}) {
  const { t } = useTranslation("ui");
  const field = useField();
  return (
    <span className={props.size === "l" ? "sel l" : "sel"}>
      <select
        {...field}
        aria-label={props.label}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value as V)}
      >
        {(props.placeholder !== undefined || props.value === "") && (
          <option value="">{props.placeholder ?? t("choose")}</option>
        )}
        {props.options.map((one) =>
          "group" in one ? (
            <optgroup key={one.group} label={one.group}>
              {one.options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </optgroup>
          ) : (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ),
        )}
      </select>
    </span>
  );
}
