import "./Locked.css";
import type { ReactNode } from "react";
import { Icon } from "./Icon.tsx";

/** Something that exists but may not be seen yet: hatched, lock, and what unlocks it. */
export function Locked({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="locked hatch">
      <Icon name="lock" size="s" />
      <div className="grow">
        <b>{title}</b>
        {children && <div className="m">{children}</div>}
      </div>
    </div>
  );
}
