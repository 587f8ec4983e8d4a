import "./Key.css";

/** A key of the keyboard. Hidden from screen readers: the act it stands on is already named. */
export function Key({ children }: { children: string }) {
  return (
    <span className="key" aria-hidden="true">
      {children}
    </span>
  );
}
