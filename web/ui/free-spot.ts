/** Where something that comes and goes may lie without covering what is typed in or pressed. */
export interface Spot {
  top: number;
  /** How many fields and buttons it would cover. */
  covers: number;
}

const USED = "input, textarea, select, button, a[href], summary, label, [contenteditable], [role=option], .refuse";
const STEP = 24;
const AIR = 8;

/** The first height from under the page's bar downwards at which a box of this size, centred, covers nothing in use. */
export function freeTop(size: { width: number; height: number }, floor: number): number {
  const { innerWidth, innerHeight } = window;
  const left = Math.max(0, (innerWidth - size.width) / 2);
  const spots: Spot[] = [];
  for (let top = floor + AIR; top + size.height + AIR < innerHeight; top += STEP) {
    const covers = coveredIn(left, top, size);
    if (covers === 0) return top;
    spots.push({ top, covers });
  }
  return best(spots)?.top ?? floor + AIR;
}

function best(spots: readonly Spot[]): Spot | undefined {
  return spots.reduce<Spot | undefined>(
    (least, spot) => (least && least.covers <= spot.covers ? least : spot),
    undefined,
  );
}

/** Looks at points across the box, closer together than any field is wide. */
function coveredIn(left: number, top: number, { width, height }: { width: number; height: number }): number {
  const found = new Set<Element>();
  for (let y = top - AIR; y <= top + height + AIR; y += 11)
    for (let x = left; x <= left + width; x += 22) {
      const used = document.elementFromPoint(x, y)?.closest(USED);
      if (used) found.add(used);
    }
  return found.size;
}
