import { useEffect, useState } from "react";

export type Place = "home" | "new" | "receipt" | "enter" | "case";
const PATHS: Record<Place, string> = {
  home: "/portal",
  new: "/portal/new",
  receipt: "/portal/receipt",
  enter: "/portal/enter",
  case: "/portal/case",
};

/** The token of a secret link, taken out of the address at once: history, screenshots and shared screens keep no key. */
export const brought: { token: string | null } = { token: tokenFromAddress() };

function tokenFromAddress(): string | null {
  const token = location.hash.slice(1);
  if (token.length < 20) return null;
  history.replaceState(null, "", PATHS.case);
  return token;
}

function placeNow(): Place {
  const found = (Object.keys(PATHS) as Place[]).find((place) => PATHS[place] === location.pathname.replace(/\/$/, ""));
  return found ?? "home";
}

/** Where in the portal we are; the browser's own back leads back. */
export function usePlace(): [Place, (place: Place) => void] {
  const [place, setPlace] = useState(placeNow);
  useEffect(() => {
    const moved = () => {
      brought.token = tokenFromAddress() ?? brought.token;
      setPlace(placeNow());
    };
    addEventListener("popstate", moved);
    addEventListener("hashchange", moved);
    return () => {
      removeEventListener("popstate", moved);
      removeEventListener("hashchange", moved);
    };
  }, []);
  const go = (to: Place) => {
    if (PATHS[to] !== location.pathname) history.pushState(null, "", PATHS[to]);
    setPlace(to);
    scrollTo(0, 0);
    // The new page is announced and the keyboard begins at its top.
    requestAnimationFrame(() => document.querySelector<HTMLElement>("main h1")?.focus());
  };
  return [place, go];
}
