import "./Checkbox.css";
import { type ReactNode, useEffect, useRef } from "react";

/** A box to tick; `mixed` when some of what it stands for is ticked. Without children it needs `label`. */
export function Checkbox(props: {
  checked: boolean;
  mixed?: boolean;
  onChange: (checked: boolean) => void;
  children?: ReactNode;
  label?: string;
  tabIndex?: number;
  disabled?: boolean;
}) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = Boolean(props.mixed);
  }, [props.mixed]);
  return (
    <label className="cbx">
      <input
        ref={box}
        type="checkbox"
        checked={props.checked}
        disabled={props.disabled}
        aria-label={props.label}
        tabIndex={props.tabIndex}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      {props.children}
    </label>
  );
}
