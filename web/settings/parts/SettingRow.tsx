import type { ReactNode } from "react";

/** One setting: name and meaning at the left, how it stands and is changed at the right. */
export function SettingRow({ title, hint, children }: { title: string; hint?: ReactNode; children: ReactNode }) {
  return (
    <section className="srow">
      <div>
        <h3>{title}</h3>
        {hint && <p className="m">{hint}</p>}
      </div>
      <div className="sc">{children}</div>
    </section>
  );
}
