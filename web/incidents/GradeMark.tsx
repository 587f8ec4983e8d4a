import { useTranslation } from "react-i18next";
import type { Grade } from "../../src/incidents/rules/grade.ts";
import { Signal } from "../ui/Signal.tsx";

/** How large an incident is: a threshold that is reached is a signal, one that is not is quiet. */
export function GradeMark({ grade }: { grade: Grade }) {
  const { t } = useTranslation("incidents");
  const word = t(`grade.${grade}`);
  if (grade === "none") return <span className="m">{word}</span>;
  return (
    <Signal tone={grade === "major" ? "red" : "amber"} icon={grade === "major" ? "stop" : "warning"}>
      {word}
    </Signal>
  );
}
