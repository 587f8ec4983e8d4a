import type { ReactNode } from "react";
import { Avatar } from "../../ui/Avatar.tsx";
import { useNow } from "../../ui/now.ts";
import { useFormat } from "../../words/use-format.ts";

/** One entry of the story: time, who, and what. Focus stands on it as a whole when J and K walk. */
export function Entry(props: {
  at: string | Date;
  who: string;
  of?: "customer" | "us";
  className: string;
  label: string;
  children: ReactNode;
}) {
  const format = useFormat();
  const now = useNow();
  return (
    <article className={`ev ${props.className}`} data-entry tabIndex={-1} aria-label={props.label}>
      <time dateTime={new Date(props.at).toISOString()} title={format.exact(props.at)}>
        {/* The column is as wide as a day: a year stands above it. */}
        {format.dayShort(props.at, now).replace("年", "年\u200b")} <br />
        {format.timeOfDay(props.at)}
      </time>
      <Avatar name={props.who} of={props.of} />
      <div className="ev-in">{props.children}</div>
    </article>
  );
}
