import { useState } from "react";
import { useSaying } from "./words.ts";

/** Something to take along, with a button that copies it; where copying is barred the text is selected instead. */
export function CopyLine({ label, value, big }: { label: string; value: string; big?: boolean }) {
  const { words } = useSaying();
  const [copied, setCopied] = useState(false);
  const copy = async (event: React.MouseEvent<HTMLButtonElement>) => {
    const text = event.currentTarget.parentElement!.querySelector("output")!;
    try {
      await navigator.clipboard.writeText(value);
      setCopied(true);
    } catch {
      getSelection()?.selectAllChildren(text);
    }
  };
  return (
    <div className="copyline">
      <span className="m">{label}</span>
      <output className={big ? "code" : undefined}>{value}</output>
      <button type="button" className="btn no-print" onClick={(event) => void copy(event)}>
        <span aria-live="polite">{copied ? words.receipt.copied : words.receipt.copy}</span>
      </button>
    </div>
  );
}
