import { useSyncExternalStore } from "react";

export type Theme = "light" | "dark" | "system";
const PLACE = "redress.theme";
const dark = matchMedia("(prefers-color-scheme: dark)");
const listeners = new Set<() => void>();

function remembered(): Theme {
  try {
    const kept = localStorage.getItem(PLACE);
    return kept === "light" || kept === "dark" ? kept : "system";
  } catch {
    return "system";
  }
}
let theme = remembered();

function paint() {
  const isDark = theme === "dark" || (theme === "system" && dark.matches);
  document.documentElement.dataset.theme = isDark ? "dark" : "light";
  for (const listener of listeners) listener();
}
dark.addEventListener("change", paint);

/** Light, dark, or as the system has it; at once and for next time. */
export function setTheme(next: Theme): void {
  theme = next;
  try {
    localStorage.setItem(PLACE, next);
  } catch {
    // Storage may be barred; the choice then lasts until the page is closed.
  }
  paint();
}

export function useTheme(): Theme {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => theme,
  );
}
