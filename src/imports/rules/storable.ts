/** Text that PostgreSQL can keep: without NUL and without halves of surrogate pairs. */
export function storable(text: string): string {
  return text.replaceAll("\u0000", "").replace(/\p{Surrogate}/gu, "\uFFFD");
}
