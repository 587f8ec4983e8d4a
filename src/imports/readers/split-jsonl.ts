import { fault } from "../rules/row-faults.ts";
import { LONGEST_RECORD, type Row } from "./row.ts";

const DEEPEST = 100;

/** Reads JSON Lines: one object a line; blank lines count as lines but are no rows. Nested values get dotted names. */
export async function* splitJsonl(text: AsyncIterable<string>): AsyncGenerator<Row> {
  let rest = "";
  let line = 0;
  let skipping = false;
  for await (const chunk of text) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop()!;
    for (const one of lines) {
      line++;
      if (!skipping && one.trim() !== "") yield readLine(one, line);
      skipping = false;
    }
    if (rest.length > LONGEST_RECORD) {
      if (!skipping) yield tooLong(rest, line + 1);
      [rest, skipping] = ["", true];
    }
  }
  if (!skipping && rest.trim() !== "") yield readLine(rest, line + 1);
}

function readLine(text: string, line: number): Row {
  if (text.length > LONGEST_RECORD) return tooLong(text, line);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const problem = (error as Error).message.slice(0, 80);
    return { line, fault: fault("line", "line_unreadable", { problem }), excerpt: text.slice(0, 200) };
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { line, fault: fault("line", "line_not_object"), excerpt: text.slice(0, 200) };
  if (isDeeper(value, DEEPEST))
    return { line, fault: fault("line", "line_too_deep", { max: DEEPEST }), excerpt: text.slice(0, 200) };
  const cells: Record<string, string> = Object.create(null);
  flatten(value, "", cells);
  return { line, cells };
}

function tooLong(text: string, line: number): Row {
  return { line, fault: fault("line", "line_too_long", { max: LONGEST_RECORD }), excerpt: text.slice(0, 200) };
}

/** Asked before anything else goes down into a line: one nested without end would exhaust the stack. */
function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((one) => isDeeper(one, levels - 1));
}

function flatten(value: object, before: string, cells: Record<string, string>): void {
  for (const [key, one] of Object.entries(value)) {
    const name = before + key;
    if (one === null || one === undefined) cells[name] = "";
    else if (Array.isArray(one)) cells[name] = one.map(plain).join("; ");
    else if (typeof one === "object") flatten(one, `${name}.`, cells);
    else cells[name] = String(one);
  }
}

function plain(value: unknown): string {
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
