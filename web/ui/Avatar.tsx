import "./Avatar.css";

/** First sign of a name: one Chinese character (surname), or the initials of a Latin name. */
export function initialOf(name: string): string {
  const clean = name.trim();
  if (/^[A-Za-z]/.test(clean)) {
    const words = clean.split(/\s+/);
    return ((words[0]?.[0] ?? "") + (words.length > 1 ? (words.at(-1)?.[0] ?? "") : "")).toUpperCase();
  }
  return Array.from(clean)[0] ?? "?";
}

/** A person as a disc: `customer` dark, `us` accent (me, my side), plain for colleagues and departments. */
export function Avatar({ name, of, title }: { name: string; of?: "customer" | "us"; title?: boolean }) {
  return (
    <span className={of ? `av ${of}` : "av"} aria-hidden="true" title={title ? name : undefined}>
      {initialOf(name)}
    </span>
  );
}
