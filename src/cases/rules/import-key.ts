/** Longest name of a source that cases are imported from. */
export const SOURCE_LENGTH = 60;

/** The kind under which the keys of imported cases stand: rows of one source are recognised by their key in it. */
export function importKeyKind(source: string): string {
  return `import:${source}`;
}
