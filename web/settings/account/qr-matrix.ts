import { codewordsOf } from "./qr-bytes.ts";
import { checkBits } from "./qr-field.ts";

type Grid = (boolean | undefined)[][];

/** The dark squares of a QR code (level L, mask 0) for a text; null when the text is too long for one. */
export function qrMatrix(text: string): boolean[][] | null {
  const code = codewordsOf(text);
  if (!code) return null;
  const size = code.version * 4 + 17;
  const grid: Grid = Array.from({ length: size }, () => new Array<boolean | undefined>(size).fill(undefined));
  finders(grid, size);
  alignments(grid, code.version, size);
  timing(grid, size);
  formats(grid, size);
  versions(grid, code.version, size);
  fill(grid, code.bytes, size);
  return grid as boolean[][];
}

function set(grid: Grid, row: number, column: number, dark: boolean) {
  const line = grid[row];
  if (line && column >= 0 && column < line.length) line[column] = dark;
}

/** The three corners, each with its light border. */
function finders(grid: Grid, size: number) {
  const corners: [number, number][] = [
    [3, 3],
    [3, size - 4],
    [size - 4, 3],
  ];
  for (const [row, column] of corners)
    for (let y = -4; y <= 4; y++)
      for (let x = -4; x <= 4; x++) {
        const ring = Math.max(Math.abs(x), Math.abs(y));
        set(grid, row + y, column + x, ring !== 2 && ring !== 4);
      }
}

function alignments(grid: Grid, version: number, size: number) {
  if (version < 2) return;
  const count = Math.floor(version / 7) + 2;
  const step = Math.ceil((size - 13) / (count * 2 - 2)) * 2;
  const places = [6, ...Array.from({ length: count - 1 }, (_, at) => size - 7 - (count - 2 - at) * step)];
  for (const row of places)
    for (const column of places) {
      if (grid[row]![column] !== undefined) continue;
      for (let y = -2; y <= 2; y++)
        for (let x = -2; x <= 2; x++) set(grid, row + y, column + x, Math.max(Math.abs(x), Math.abs(y)) !== 1);
    }
}

function timing(grid: Grid, size: number) {
  for (let at = 8; at < size - 8; at++) {
    set(grid, 6, at, at % 2 === 0);
    set(grid, at, 6, at % 2 === 0);
  }
}

/** Level L is 01, mask 0 is 000: told twice, around the corners. */
function formats(grid: Grid, size: number) {
  const bits = checkBits(0b01000, 0x537) ^ 0x5412;
  const dark = (at: number) => ((bits >> at) & 1) === 1;
  for (let at = 0; at < 15; at++) {
    const beside = at < 6 ? at : at < 8 ? at + 1 : at === 8 ? 7 : 14 - at;
    if (at < 8) set(grid, beside, 8, dark(at));
    else set(grid, 8, beside, dark(at));
    if (at < 8) set(grid, 8, size - 1 - at, dark(at));
    else set(grid, size - 15 + at, 8, dark(at));
  }
  set(grid, size - 8, 8, true);
}

function versions(grid: Grid, version: number, size: number) {
  if (version < 7) return;
  const bits = checkBits(version, 0x1f25);
  for (let at = 0; at < 18; at++) {
    const dark = ((bits >> at) & 1) === 1;
    const far = size - 11 + (at % 3);
    const near = Math.floor(at / 3);
    set(grid, near, far, dark);
    set(grid, far, near, dark);
  }
}

/** The bytes, two columns at a time, up and down from the right; mask 0 turns every other square over. */
function fill(grid: Grid, bytes: readonly number[], size: number) {
  let at = 0;
  let up = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step++) {
      const row = up ? size - 1 - step : step;
      for (const column of [right, right - 1]) {
        if (grid[row]![column] !== undefined) continue;
        const bit = ((bytes[at >> 3] ?? 0) >> (7 - (at & 7))) & 1;
        grid[row]![column] = (bit === 1) !== ((row + column) % 2 === 0);
        at++;
      }
    }
    up = !up;
  }
}
