import { RefusalBox } from "../ui/RefusalBox.tsx";
import { useHere } from "./case-here.ts";
import { useRefusalWay } from "./use-refusal-way.ts";

/** The refusal of something done at once, between story and editor. */
export function Notice() {
  const { refused, dismiss, lead } = useHere();
  const way = useRefusalWay(refused?.refusal ?? null);
  if (!refused) return null;
  return (
    <div className="case-notice">
      <RefusalBox
        refusal={refused.refusal}
        title={way.title(refused.act)}
        wayOutWord={way.word}
        instead={way.instead}
        onWayOut={way.go}
        onGo={lead}
        onClose={dismiss}
      />
    </div>
  );
}
