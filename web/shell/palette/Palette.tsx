import "./Palette.css";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/Icon.tsx";
import { Key } from "../../ui/Key.tsx";
import type { PaletteItem } from "./palette.ts";
import { usePaletteSearch } from "./use-palette-search.ts";

/** One field for everything: pages, acts, cases, customers. Arrow keys choose, Enter does. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("shell");
  const box = useRef<HTMLDialogElement>(null);
  const list = useId();
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const { found, searching } = usePaletteSearch(query);
  const items = found.flatMap((group) => group.items);
  useEffect(() => {
    const element = box.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  useEffect(() => {
    box.current?.querySelector("[aria-selected='true']")?.scrollIntoView({ block: "nearest" });
  });
  const run = (item: PaletteItem | undefined) => {
    if (!item) return;
    onClose();
    item.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step && items.length) setAt((at + step + items.length) % items.length);
    else if (event.key === "Enter") run(items[at]);
    else return;
    event.preventDefault();
  };
  let index = -1;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc does the same, natively
    <dialog
      ref={box}
      className="palette"
      aria-label={t("palette.title")}
      onCancel={onClose}
      onClick={(event) => event.target === box.current && onClose()}
    >
      <div className="row pf">
        <Icon name="search" />
        <input
          role="combobox"
          aria-label={t("palette.title")}
          aria-expanded="true"
          aria-controls={list}
          aria-activedescendant={items[at] ? `${list}-${at}` : undefined}
          placeholder={t("palette.placeholder")}
          autoComplete="off"
          value={query}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setQuery(event.target.value);
            setAt(0);
          }}
        />
        <Key>Esc</Key>
      </div>
      <div role="listbox" id={list} aria-label={t("palette.title")} className="pl">
        {found.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: groups of a listbox
          <div key={group.source} role="group" aria-label={group.title}>
            <div className="m" aria-hidden="true">
              {group.title}
            </div>
            {group.items.map((item) => {
              const mine = ++index;
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
                <div
                  key={item.id}
                  id={`${list}-${mine}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={mine === at}
                  onMouseMove={() => setAt(mine)}
                  onClick={() => run(item)}
                >
                  <Icon name={item.icon ?? "right"} />
                  <span className="el">{item.label}</span>
                  {item.note && <span className="m el">{item.note}</span>}
                  {item.keys && <span className="right">{<Key>{item.keys}</Key>}</span>}
                </div>
              );
            })}
          </div>
        ))}
      </div>
      <p role="status" className={items.length ? "sr" : "m none"}>
        {items.length
          ? t("palette.results", { count: items.length })
          : searching
            ? t("palette.searching")
            : t("palette.nothing", { query })}
      </p>
    </dialog>
  );
}
