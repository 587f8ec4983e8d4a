import { useMemo } from "react";
import { readSeverity } from "../../../src/cases/rules/read-severity.ts";
import type { SeverityFacts } from "../../../src/cases/rules/severity.ts";
import { Proposed } from "../../severity/Proposed.tsx";
import { proposedOn } from "../../severity/proposed-on.ts";
import { WeighFacts } from "../../severity/WeighFacts.tsx";
import { useHere } from "../case-here.ts";

/** What the severity of the case rests on, with what the customer's words name, and the level it gives. */
export function WeightInput({ value, onChange }: { value: SeverityFacts; onChange: (value: SeverityFacts) => void }) {
  const { page } = useHere();
  const { words } = page.case;
  const hints = useMemo(() => readSeverity(words), [words]);
  return (
    <>
      <WeighFacts value={value} onChange={onChange} hints={hints} />
      <Proposed weighed={proposedOn(page, value)} />
    </>
  );
}
