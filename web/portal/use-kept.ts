import { useCallback, useState } from "react";

const place = (name: string) => `redress.portal.${name}`;

/** What is typed, kept on this device alone until it is sent: a reload or a call in between loses nothing. */
export function useKept<T extends object>(name: string, empty: T) {
  const [value, setValue] = useState<T>(() => ({ ...empty, ...read(name) }));
  const set = useCallback(
    (change: Partial<T>) =>
      setValue((before) => {
        const next = { ...before, ...change };
        try {
          localStorage.setItem(place(name), JSON.stringify(next));
        } catch {
          // Storage may be barred; then it stays on the page only.
        }
        return next;
      }),
    [name],
  );
  const drop = useCallback(() => {
    try {
      localStorage.removeItem(place(name));
    } catch {
      // Nothing was kept then.
    }
    setValue(empty);
  }, [name, empty]);
  return { value, set, drop };
}

function read(name: string): object {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place(name)) ?? "{}");
    return typeof kept === "object" && kept !== null ? kept : {};
  } catch {
    return {};
  }
}
