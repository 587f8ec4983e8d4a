/** Text as it was written: an empty line begins a new paragraph. */
export function Said({ text }: { text: string }) {
  return (
    <div className="said">
      {text.split(/\n\s*\n/).map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of one text that never changes
        <p key={at}>{part}</p>
      ))}
    </div>
  );
}
