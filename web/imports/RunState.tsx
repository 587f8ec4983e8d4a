import { useTranslation } from "react-i18next";
import type { ImportRunShape } from "../../src/imports/contract.ts";
import { Signal } from "../ui/Signal.tsx";
import { Tag } from "../ui/Tag.tsx";
import { isFruitless, stateWord } from "./run-words.ts";

/** How a run stands, in a word; one that took nothing is no quiet matter. */
export function RunState({ run }: { run: ImportRunShape }) {
  const { t } = useTranslation("imports");
  const word = t(`states.${stateWord(run)}`);
  if (!isFruitless(run)) return <Tag>{word}</Tag>;
  return (
    <Signal tone="red" icon="stop" small>
      {word}
    </Signal>
  );
}
