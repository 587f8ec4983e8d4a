import "./Tag.css";
import type { ReactNode } from "react";

/** A quiet word: kind, state, class. `accent` marks what was chosen, `strong` what binds; never a signal colour. */
export function Tag({ children, look }: { children: ReactNode; look?: "accent" | "strong" }) {
  return <span className={look ? `tag ${look}` : "tag"}>{children}</span>;
}
