import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

/** Leads to a case. */
export function CaseLink(props: {
  caseId: string;
  children: ReactNode;
  className?: string;
  title?: string;
  label?: string;
  /** What is opened over the case: a referral. */
  search?: Record<string, string>;
}) {
  return (
    <Link
      to={"/cases/$caseId" as "/desk"}
      params={{ caseId: props.caseId } as never}
      search={props.search as never}
      className={props.className}
      title={props.title}
      aria-label={props.label}
    >
      {props.children}
    </Link>
  );
}
