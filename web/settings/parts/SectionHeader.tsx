import type { ReactNode } from "react";

/** Head of a settings section: its name, a quiet remark, its acts. */
export function SectionHeader({ title, note, children }: { title: string; note?: ReactNode; children?: ReactNode }) {
  return (
    <header className="shd">
      <h2>{title}</h2>
      {note && <span className="c">{note}</span>}
      {children && <span className="right row">{children}</span>}
    </header>
  );
}
