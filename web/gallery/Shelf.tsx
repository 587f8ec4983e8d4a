import type { ReactNode } from "react";

/** One shelf of the gallery. */
export function Shelf({ title, children, wide }: { title: string; children: ReactNode; wide?: boolean }) {
  return (
    <section>
      <h2>{title}</h2>
      <div className={wide ? "shelf wide" : "shelf"}>{children}</div>
    </section>
  );
}
