import "./EmptyState.css";
import type { ReactNode } from "react";

/** An empty place teaches: one line what will be here, one line how to make it appear, one text button. */
export function EmptyState({ what, how, children }: { what: ReactNode; how?: ReactNode; children?: ReactNode }) {
  return (
    <div className="empty">
      <p>{what}</p>
      {how && <p className="m">{how}</p>}
      {children && <div>{children}</div>}
    </div>
  );
}
