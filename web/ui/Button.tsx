import "./Button.css";
import type { ButtonHTMLAttributes, ReactNode, Ref } from "react";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icons.ts";
import { Key } from "./Key.tsx";

export interface ButtonLook {
  /** `fill` once per view: the act the view exists for. `text` for links that do something. Default: outlined. */
  look?: "fill" | "line" | "text" | "icon";
  size?: "m" | "s" | "l";
  icon?: IconName;
  /** Keyboard shortcut shown inside, for example `N` or `Ctrl ↵`. */
  keys?: string;
}

export interface ButtonProps
  extends ButtonLook,
    Omit<ButtonHTMLAttributes<HTMLButtonElement>, "children" | "disabled"> {
  children?: ReactNode;
  /** Looks disabled but stays focusable, so that the reason beside it can be reached; clicking does `onBlocked`. */
  blocked?: boolean;
  onBlocked?: () => void;
  /** Shows that the act is on its way and ignores further clicks. */
  busy?: boolean;
  /** Name for `look="icon"`, where no word is visible. */
  label?: string;
  ref?: Ref<HTMLButtonElement>;
  "data-tour"?: string;
  "data-next"?: boolean;
}

/** Classes of a button, for links that look like one. */
export function buttonClass({ look = "line", size = "m" }: ButtonLook, extra = ""): string {
  return ["btn", look !== "line" && look, size !== "m" && size, extra].filter(Boolean).join(" ");
}

/** A button. It never submits a form unless `type="submit"` is said. */
export function Button(props: ButtonProps) {
  const { look, size, icon, keys, blocked, onBlocked, busy, label, children, className, onClick, ...rest } = props;
  const still = blocked || busy;
  return (
    <button
      type="button"
      {...rest}
      className={buttonClass({ look, size }, [blocked && "off", busy && "busy", className].filter(Boolean).join(" "))}
      aria-disabled={still || undefined}
      aria-busy={busy || undefined}
      // What can be busy or blocked sends something: fields that are not understood hold it back.
      data-sends={busy !== undefined || blocked !== undefined || undefined}
      aria-label={label}
      title={rest.title ?? label}
      onClick={(event) => {
        if (!still) return onClick?.(event);
        event.preventDefault();
        if (blocked) onBlocked?.();
      }}
    >
      <ButtonInside icon={icon} look={look} keys={keys}>
        {children}
      </ButtonInside>
    </button>
  );
}

/** Icon, word and key as they stand in a button; for links that look like one. */
export function ButtonInside({ icon, look, keys, children }: ButtonLook & { children?: ReactNode }) {
  return (
    <>
      {icon && <Icon name={icon} size={look === "icon" ? "m" : "s"} />}
      {children}
      {keys && <Key>{keys}</Key>}
    </>
  );
}
