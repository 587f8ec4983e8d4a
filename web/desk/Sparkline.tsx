const WIDTH = 60;
const HEIGHT = 13;
const PAD = 1.5;

/** Seven weeks as a line; weeks without a figure leave a gap, a dot marks the latest. `label` says it in words. */
export function Sparkline({
  weeks,
  target,
  label,
}: {
  weeks: readonly (number | null)[];
  target: number;
  label: string;
}) {
  const known = [...weeks.filter((value) => value !== null), target];
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const x = (week: number) => PAD + (week / Math.max(1, weeks.length - 1)) * (WIDTH - 2 * PAD);
  const y = (value: number) =>
    high === low ? HEIGHT / 2 : HEIGHT - PAD - ((value - low) / (high - low)) * (HEIGHT - 2 * PAD);
  const last = weeks.findLastIndex((value) => value !== null);
  if (last < 0) return null;
  const path = weeks
    .map((value, week) => {
      if (value === null) return "";
      const begins = week === 0 || weeks[week - 1] === null;
      const point = `${x(week).toFixed(1)} ${y(value).toFixed(1)}`;
      return `${begins ? "M" : "L"}${point}`;
    })
    .join("");
  return (
    <svg
      className="spark"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={label}
    >
      <title>{label}</title>
      <path className="aim" d={`M0 ${y(target).toFixed(1)}h${WIDTH}`} />
      <path d={path} />
      <circle cx={x(last)} cy={y(weeks[last]!)} r={1.6} />
    </svg>
  );
}
