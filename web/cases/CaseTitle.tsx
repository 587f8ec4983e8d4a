import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

/** A case by its title in a row of a list: it leads to the case, while the keyboard opens the row itself. */
export function CaseTitle({ row, children }: { row: { caseId: string; title: string }; children?: ReactNode }) {
  return (
    <Link
      className="ct el"
      to={"/cases/$caseId" as "/desk"}
      params={{ caseId: row.caseId } as never}
      title={row.title}
      tabIndex={-1}
    >
      {children ?? row.title}
    </Link>
  );
}
