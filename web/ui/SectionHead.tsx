import "./SectionHead.css";
import type { ReactNode } from "react";

/** Head of a region: title, quiet count or remark, something at the right (a link, a segmented choice). */
export function SectionHead(props: {
  title: ReactNode;
  note?: ReactNode;
  end?: ReactNode;
  level?: 2 | 3;
  id?: string;
}) {
  const Title = props.level === 3 ? "h3" : "h2";
  return (
    <div className="sh">
      <Title id={props.id}>{props.title}</Title>
      {props.note !== undefined && <span className="c">{props.note}</span>}
      {props.end && <span className="right row">{props.end}</span>}
    </div>
  );
}
