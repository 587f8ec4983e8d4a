import "./Definition.css";
import { type ReactNode, useId, useRef, useState } from "react";
import { Popover } from "./Popover.tsx";

/** A term whose meaning opens on hover or focus: formula, what is left out, version and date. */
export function Definition({ term, children }: { term: ReactNode; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  const id = useId();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hover only repeats what focus does
    <span onMouseEnter={() => setOpen(true)} onMouseLeave={() => setOpen(false)}>
      <button
        type="button"
        ref={anchor}
        className="def"
        aria-describedby={open ? id : undefined}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onClick={() => setOpen(true)}
      >
        {term}
      </button>
      <Popover
        open={open}
        onClose={() => setOpen(false)}
        anchor={anchor}
        role="tooltip"
        id={id}
        className="tip"
        keepFocus
      >
        {children}
      </Popover>
    </span>
  );
}
