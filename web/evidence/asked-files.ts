import { useEffect, useRef } from "react";

const ASKED = "evidence:files";

/** Opens the form for adding evidence with these files; with none, it asks for some. */
export function askForFiles(files: readonly File[]): void {
  dispatchEvent(new CustomEvent(ASKED, { detail: files }));
}

/** Hears every time evidence is about to be added, by whatever way. */
export function useAskedFiles(take: (files: readonly File[]) => void): void {
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const hear = (event: Event) => latest.current((event as CustomEvent<readonly File[]>).detail);
    addEventListener(ASKED, hear);
    return () => removeEventListener(ASKED, hear);
  }, []);
}
