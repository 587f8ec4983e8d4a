import "./Icon.css";
import { ICONS, type IconName } from "./icons.ts";

/** A stroke icon in the text's colour. Decorative unless `label` is given; signals always put a word beside it. */
export function Icon({ name, size = "m", label }: { name: IconName; size?: "xs" | "s" | "m" | "l"; label?: string }) {
  return (
    <svg
      className={`i ${size}`}
      viewBox="0 0 24 24"
      role={label ? "img" : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      style={name === "more" ? { strokeWidth: 3 } : undefined}
    >
      <path d={ICONS[name]} />
    </svg>
  );
}
