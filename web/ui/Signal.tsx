import "./Signal.css";
import type { ReactNode } from "react";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icons.ts";

export type Tone = "red" | "amber" | "green" | "grey";

/**
 * A signal: icon and word, coloured. Only for clocks, findings, levels and breached limits; green only for a
 * result. `boxed` puts it on a pale ground.
 */
export function Signal(props: {
  tone: Tone;
  icon: IconName;
  children: ReactNode;
  boxed?: boolean;
  small?: boolean;
  title?: string;
}) {
  return (
    <span
      title={props.title}
      className={["sig", props.tone, props.boxed && "boxed", props.small && "small"].filter(Boolean).join(" ")}
    >
      <Icon name={props.icon} size={props.boxed || props.small ? "xs" : "s"} />
      {props.children}
    </span>
  );
}
