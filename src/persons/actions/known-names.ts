/**
 * Names that texts of the case may hold, with these added: whoever may not know a customer's name reads none of the
 * persons behind the case either (R12), in lists, search and exports alike.
 */
export function knownNames(row: { customer_known_as: string[] | null }, ...names: readonly string[]): string[] {
  return [...new Set([...(row.customer_known_as ?? []), ...names])];
}
