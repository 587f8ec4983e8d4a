import "./Bar.css";

/** How far something has come, 0 to 1: time used of a target, an import, a course. Never coloured by value. */
export function Bar({ share, label, width }: { share: number; label: string; width?: number }) {
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100);
  return (
    <span
      className="bar"
      role="progressbar"
      aria-label={label}
      aria-valuenow={percent}
      aria-valuemin={0}
      aria-valuemax={100}
      style={width ? { width } : undefined}
    >
      <i style={{ width: `${percent}%` }} />
    </span>
  );
}
