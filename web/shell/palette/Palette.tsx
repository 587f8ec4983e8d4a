import "./Palette.css";
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/Icon.tsx";
import { Key } from "../../ui/Key.tsx";
import { pressed } from "../../ui/typing.ts";
import { useWhenRead } from "../../ui/use-found.ts";
import { highlight } from "./highlight.tsx";
import type { PaletteItem } from "./palette.ts";
import { type Found, usePaletteSearch } from "./use-palette-search.ts";

/**
 * One field for everything: pages, acts, cases, customers. Arrow keys choose, Enter does what is chosen, or what answers
 * the words best once all have answered; without words it does nothing by itself.
 */
export default function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("shell");
  const box = useRef<HTMLDialogElement>(null);
  const list = useId();
  const [query, setQuery] = useState("");
  const [picked, setPicked] = useState<string | null>(null);
  const { found, of, searching } = usePaletteSearch(query);
  const entries = found.flatMap((group) => group.items.map((item) => ({ item, key: keyFor(group, item) })));
  const asked = query.trim();
  // What the question before had found is still shown, but no key does it.
  const at = of === asked ? chosenIn(entries, picked, asked) : -1;
  useLayoutEffect(() => {
    const element = box.current;
    element?.showModal();
    // Closed before it is taken out, so that the browser gives the focus back.
    return () => element?.close();
  }, []);
  useEffect(() => {
    box.current?.querySelector("[aria-selected='true']")?.scrollIntoView({ block: "nearest" });
  });
  const fill = (words: string) => {
    setQuery(words);
    setPicked(null);
    box.current?.querySelector("input")?.focus();
  };
  const run = (item: PaletteItem | undefined) => {
    if (!item) return;
    if (item.fill !== undefined) return fill(item.fill);
    onClose();
    item.run();
  };
  const runChosen = () => run(entries[at]?.item);
  const runWhenRead = useWhenRead(searching, asked, runChosen);
  const onKeyDown = (event: KeyboardEvent) => {
    const key = pressed(event);
    const step = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
    if (step && of === asked && entries.length) {
      const from = at < 0 && step < 0 ? 0 : at;
      setPicked(entries[(from + step + entries.length) % entries.length]!.key);
    } else if (key === "Enter") picked !== null && at >= 0 ? runChosen() : runWhenRead();
    else if (!step) return;
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
          aria-activedescendant={at >= 0 ? `${list}-${at}` : undefined}
          placeholder={t("palette.placeholder")}
          autoComplete="off"
          value={query}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setQuery(event.target.value);
            setPicked(null);
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
                  onMouseMove={() => setPicked(keyFor(group, item))}
                  onClick={() => run(item)}
                >
                  <Icon name={item.icon ?? "right"} />
                  <span className="pw">
                    <span className="row">
                      <span className="el">{highlight(item.label, item.marks ?? NONE)}</span>
                      {item.note && <span className="m el note">{highlight(item.note, item.marks ?? NONE)}</span>}
                    </span>
                    {item.detail && <span className="m el">{highlight(item.detail, item.marks ?? NONE)}</span>}
                  </span>
                  {item.keys && <span className="right">{<Key>{item.keys}</Key>}</span>}
                </div>
              );
            })}
          </div>
        ))}
      </div>
      <p role="status" className={entries.length ? "sr" : "m none"}>
        {entries.length
          ? t("palette.results", { count: entries.length })
          : searching
            ? t("palette.searching")
            : t("palette.nothing", { query })}
      </p>
    </dialog>
  );
}

const NONE: readonly string[] = [];
const keyFor = (group: Found, item: PaletteItem) => `${group.source} ${item.id}`;

/** What was pointed out; else what is called exactly so, else the first. Nothing while there are no words. */
function chosenIn(
  entries: readonly { item: PaletteItem; key: string }[],
  picked: string | null,
  asked: string,
): number {
  const pointed = entries.findIndex(({ key }) => key === picked);
  if (pointed >= 0 || !asked) return pointed;
  const called = entries.findIndex(({ item }) => item.label.toLowerCase() === asked.toLowerCase());
  return called >= 0 ? called : entries.length > 0 ? 0 : -1;
}
