const DEEPEST = 100;
// Half of a surrogate pair: no character at all.
const HALF_PAIR = /\p{Surrogate}/u;

/**
 * Path to the first text (or key) that the database cannot keep, because it holds NUL or half a character, or to what
 * is nested so deep that nobody typed it; null when everything can be kept. Fields of free form have no schema that
 * would say so.
 */
export function findUnkeepable(value: unknown, path: PropertyKey[] = []): PropertyKey[] | null {
  if (typeof value === "string") return isKeepable(value) ? null : path;
  if (typeof value !== "object" || value === null) return null;
  if (path.length >= DEEPEST) return path.slice(0, 3);
  for (const [key, inner] of Object.entries(value)) {
    const found = isKeepable(key) ? findUnkeepable(inner, [...path, key]) : path;
    if (found) return found;
  }
  return null;
}

function isKeepable(text: string): boolean {
  return !text.includes("\u0000") && !HALF_PAIR.test(text);
}
