import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button.tsx";
import { Menu, type MenuItem } from "../ui/Menu.tsx";
import { Tabs } from "../ui/Tabs.tsx";
import { type Asked, sameAsked } from "./filters.ts";
import { type Count, countText } from "./use-counts.ts";
import type { View } from "./views.ts";

/** The name of a view on screen. */
export function useViewName() {
  const { t } = useTranslation("cases");
  return (view: View) => view.saved?.name ?? t(`views.${view.builtIn ?? "all"}`);
}

/** Views as tabs with bounded counts; those that find no room stand in a menu beside them. */
export function ViewTabs(props: {
  views: readonly View[];
  counts: readonly (Count | undefined)[];
  /** Null while something else is on screen than a view. */
  asked: Asked | null;
  onChoose: (view: View) => void;
  onSave: () => void;
  onDrop: (view: View) => void;
  end: ReactNode;
}) {
  const { views, counts, asked, onChoose } = props;
  const { t } = useTranslation("cases");
  const nameOf = useViewName();
  const list = useRef<HTMLDivElement>(null);
  const active = asked && views.find((view) => sameAsked(view.asked, asked));
  const hidden = useHidden(list, views.length, active?.key);
  const menu: MenuItem[] = views
    .filter((view) => hidden.has(view.key))
    .map((view) => ({
      label: nameOf(view),
      note: [view.saved && !view.saved.mine && t("views.shared"), countText(counts[views.indexOf(view)])]
        .filter(Boolean)
        .join(" · "),
      checked: view === active,
      onSelect: () => onChoose(view),
    }));
  if (active?.saved?.mine) {
    if (menu.length > 0) menu.push("line");
    menu.push({ label: t("views.drop", { name: active.saved.name }), onSelect: () => props.onDrop(active) });
  }
  return (
    <Tabs
      label={t("views.label")}
      controls="cases-list"
      list={list}
      tabs={views.map((view, index) => ({
        value: view.key,
        label: nameOf(view),
        count: countText(counts[index]) || undefined,
      }))}
      value={active?.key ?? null}
      onChange={(key) => onChoose(views.find((view) => view.key === key)!)}
      add={
        <>
          {menu.length > 0 && (
            <Menu
              label={t("views.more")}
              items={menu}
              trigger={(open) => <Button {...open} look="icon" size="s" icon="more" label={t("views.more")} />}
            />
          )}
          {asked && !active && (
            <Button look="text" size="s" icon="plus" onClick={props.onSave}>
              {t("views.save")}
            </Button>
          )}
        </>
      }
      end={props.end}
    />
  );
}

/** Which tabs are not wholly in sight; the chosen one is brought into it. */
function useHidden(list: React.RefObject<HTMLDivElement | null>, count: number, active: string | undefined) {
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  // biome-ignore lint/correctness/useExhaustiveDependencies: other tabs have other elements
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const watch = new IntersectionObserver(
      (seen) =>
        setHidden((before) => {
          const next = new Set(before);
          for (const { target, intersectionRatio } of seen) {
            const key = (target as HTMLElement).dataset.tab ?? "";
            if (intersectionRatio > 0.98) next.delete(key);
            else next.add(key);
          }
          return next;
        }),
      { root: element, threshold: [0, 0.5, 0.98, 1] },
    );
    for (const tab of element.children) watch.observe(tab);
    return () => watch.disconnect();
  }, [list, count]);
  useEffect(() => {
    const tab = active && list.current?.querySelector<HTMLElement>(`[data-tab="${CSS.escape(active)}"]`);
    if (tab && list.current) {
      const { offsetLeft, offsetWidth } = tab;
      const from = list.current.scrollLeft + list.current.offsetLeft;
      if (offsetLeft < from) list.current.scrollLeft = offsetLeft - list.current.offsetLeft;
      else if (offsetLeft + offsetWidth > from + list.current.clientWidth)
        list.current.scrollLeft = offsetLeft + offsetWidth - list.current.clientWidth - list.current.offsetLeft;
    }
  }, [list, active]);
  return hidden;
}
