/** Typed text as paragraphs: an empty line begins a new one, a single break stays a break. */
export function Paragraphs({ text }: { text: string }) {
  return (
    <div className="said">
      {text.split(/\n\s*\n/).map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of one text that never changes
        <p key={at}>{part}</p>
      ))}
    </div>
  );
}
