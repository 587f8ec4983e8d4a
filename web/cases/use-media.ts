import { useEffect, useState } from "react";

/** Whether the window fits a media query, now and when it changes. */
export function useMedia(query: string): boolean {
  const [fits, setFits] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    const again = () => setFits(media.matches);
    again();
    media.addEventListener("change", again);
    return () => media.removeEventListener("change", again);
  }, [query]);
  return fits;
}
