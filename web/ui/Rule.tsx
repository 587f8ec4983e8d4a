import "./Rule.css";

/** The id of a rule (R7, T3) beside what it governs. */
export function Rule({ id }: { id: string }) {
  return <span className="rule">{id}</span>;
}
