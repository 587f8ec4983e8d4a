import "./Menu.css";
import { type ReactNode, useRef, useState } from "react";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icons.ts";
import { Key } from "./Key.tsx";
import { Popover } from "./Popover.tsx";
import type { Align } from "./use-placement.ts";
import { walkMenu } from "./walk-menu.ts";

export type MenuItem =
  | {
      label: string;
      icon?: IconName;
      keys?: string;
      note?: string;
      /** Ticked: one of several that can be on. */
      checked?: boolean;
      blocked?: boolean;
      onSelect: () => void;
    }
  | { head: string }
  | "line";

/** A button that opens a list of acts. Arrow keys, Home, End and first letters move; Esc closes. */
export function Menu(props: {
  items: readonly MenuItem[];
  label: string;
  align?: Align;
  trigger: (open: {
    ref: React.RefObject<HTMLButtonElement | null>;
    "aria-haspopup": "menu";
    "aria-expanded": boolean;
    onClick: () => void;
  }) => ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    anchor.current?.focus();
  };
  return (
    <>
      {props.trigger({
        ref: anchor,
        "aria-haspopup": "menu",
        "aria-expanded": open,
        onClick: () => setOpen(!open),
      })}
      <Popover open={open} onClose={close} anchor={anchor} align={props.align} className="menu">
        <div role="menu" tabIndex={-1} aria-label={props.label} onKeyDown={walkMenu}>
          {props.items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list stands still while the menu is open
            <MenuLine key={index} item={item} close={close} />
          ))}
        </div>
      </Popover>
    </>
  );
}

function MenuLine({ item, close }: { item: MenuItem; close: () => void }) {
  if (item === "line") return <hr />;
  if ("head" in item)
    return (
      <div className="mh" role="presentation">
        {item.head}
      </div>
    );
  const ticked = item.checked !== undefined;
  return (
    <button
      type="button"
      {...(ticked ? { role: "menuitemradio", "aria-checked": item.checked } : { role: "menuitem" })}
      aria-disabled={item.blocked || undefined}
      onClick={() => {
        if (item.blocked) return;
        close();
        item.onSelect();
      }}
    >
      {ticked ? <span className="tick">{item.checked && <Icon name="check" size="s" />}</span> : null}
      {item.icon && <Icon name={item.icon} size="s" />}
      <span className="grow">{item.label}</span>
      {item.note && <span className="m">{item.note}</span>}
      {item.keys && <Key>{item.keys}</Key>}
    </button>
  );
}
