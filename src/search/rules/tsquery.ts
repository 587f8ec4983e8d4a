import type { Group, Term } from "./terms.ts";

/** Marks in a document: what stands in its head (number, title, name), and what only the customer's data holds (R12). */
export const HEAD = "^";
export const PERSONAL = "~";

/** Where to look, and as whom: `masked` passes over what would only be found through the customer's data. */
export interface Where {
  head?: boolean;
  masked?: boolean;
}

/** The groups as a tsquery literal: all of them, each in one of its forms, quoted so that nothing typed is an operator. */
export function tsqueryOf(groups: readonly Group[], where: Where = {}): string | null {
  const all = groups.flatMap(({ forms }) => {
    const any = forms.filter(({ terms }) => terms.length > 0).map(({ terms }) => allOf(terms, where));
    return any.length > 1 ? [`( ${any.join(" | ")} )`] : any;
  });
  return all.length > 0 ? all.join(" & ") : null;
}

function allOf(terms: readonly Term[], where: Where): string {
  const each = terms.map((term) => {
    const found = literal(where.head ? HEAD + term.token : term.token, term.prefix);
    return where.masked ? `${found} & !${literal(PERSONAL + term.token, term.prefix)}` : found;
  });
  return each.length > 1 || where.masked ? `( ${each.join(" & ")} )` : each[0]!;
}

function literal(token: string, prefix: boolean): string {
  return `'${token.replaceAll("'", "''").replaceAll("\\", "\\\\")}'${prefix ? ":*" : ""}`;
}
