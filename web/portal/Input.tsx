import { type ReactNode, useId } from "react";

interface Shared {
  label: string;
  hint?: ReactNode;
  error?: string | false;
  value: string;
  onChange: (value: string) => void;
  name: string;
  max?: number;
}

/** A field with its label, its hint and what is wrong with it, tied together for who listens instead of looking. */
export function Input(props: Shared & { type?: "text" | "date"; rows?: number; latest?: string; mode?: "numeric" }) {
  const id = useId();
  const about = [props.hint && `${id}-hint`, props.error && `${id}-error`].filter(Boolean).join(" ") || undefined;
  const shared = {
    id,
    name: props.name,
    value: props.value,
    maxLength: props.max,
    "aria-describedby": about,
    "aria-invalid": Boolean(props.error),
  };
  return (
    <div className="fld" data-field={props.name}>
      <label htmlFor={id}>{props.label}</label>
      {props.hint && (
        <p className="m" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
      {props.rows ? (
        <textarea {...shared} rows={props.rows} onChange={(event) => props.onChange(event.target.value)} />
      ) : (
        <input
          {...shared}
          type={props.type ?? "text"}
          max={props.latest}
          inputMode={props.mode}
          autoComplete="off"
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
      {props.error && (
        <p className="wrong" id={`${id}-error`}>
          {props.error}
        </p>
      )}
    </div>
  );
}

/** One of a few, none of them chosen beforehand. */
export function Choices<T extends string>(props: {
  legend: string;
  name: string;
  options: readonly { value: T; name: string; how: string }[];
  value: T | "";
  onChange: (value: T) => void;
  error?: string | false;
  off?: boolean;
}) {
  const id = useId();
  return (
    <fieldset
      className="ans"
      data-field={props.name}
      aria-describedby={props.error ? `${id}-error` : undefined}
      disabled={props.off}
    >
      <legend>{props.legend}</legend>
      {props.options.map((one) => (
        <label key={one.value}>
          <input
            type="radio"
            name={props.name}
            checked={props.value === one.value}
            onChange={() => props.onChange(one.value)}
          />
          <span>
            <b>{one.name}</b>
            {one.how}
          </span>
        </label>
      ))}
      {props.error && (
        <p className="wrong" id={`${id}-error`}>
          {props.error}
        </p>
      )}
    </fieldset>
  );
}

/** Leads to a field that lacks something, so that nobody has to look for it. */
export function leadTo(name: string): void {
  const field = document.querySelector<HTMLElement>(`[data-field="${name}"]`);
  field?.scrollIntoView({ block: "center" });
  field?.querySelector<HTMLElement>("input, textarea, summary")?.focus();
}
