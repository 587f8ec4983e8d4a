import { ROLE_WORDS } from "../people/rules/role-words.ts";
import { demoAccounts } from "./people-cast.ts";

/** One line for each demo account, in columns as a terminal shows them: sign-in name, name, department, roles. */
export function accountLines(): string[] {
  const accounts = demoAccounts().map(({ signInName, name, department, roles }) => [
    signInName,
    name,
    department ?? "—",
    `${roles.map((role) => ROLE_WORDS.zh[role]).join("、")} · ${roles.map((role) => ROLE_WORDS.en[role]).join(", ")}`,
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...accounts.map((cells) => cellsOf(cells[column]!))));
  return accounts.map((cells) =>
    cells.map((text, column) => text + " ".repeat(Math.max(0, (widths[column] ?? 0) - cellsOf(text)))).join("  "),
  );
}

/** Terminal cells a text takes: a Han character or full-width sign two, any other one. */
export function cellsOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (/[\u3000-\u9fff\uff00-\uffef]/u.test(sign) ? 2 : 1), 0);
}
