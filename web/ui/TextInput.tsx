import "./TextInput.css";
import type { InputHTMLAttributes, ReactNode, Ref } from "react";
import { useField } from "./Field.tsx";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icons.ts";

export interface TextInputProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "size" | "onChange" | "value"> {
  value: string;
  onChange: (value: string) => void;
  size?: "m" | "l";
  icon?: IconName;
  /** Stands inside at the right: a tag that says who was recognised, a unit, a small button. */
  end?: ReactNode;
  ref?: Ref<HTMLInputElement>;
}

/** One line of text. Inside a Field it takes label, hint and error from it. */
export function TextInput({ value, onChange, size, icon, end, ref, className, ...rest }: TextInputProps) {
  const field = useField(rest.id);
  return (
    <span className={["inp", size, className].filter(Boolean).join(" ")}>
      {icon && <Icon name={icon} size="s" />}
      <input {...field} {...rest} ref={ref} value={value} onChange={(event) => onChange(event.target.value)} />
      {end}
    </span>
  );
}
