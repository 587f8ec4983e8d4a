import { readFile } from "node:fs/promises";
import { parseDocument } from "yaml";
import type { Decision } from "../kernel/refusal.ts";
import { type Mapping, readMapping } from "./rules/mapping.ts";
import { refuse } from "./rules/refusals.ts";

/** Reads and checks a mapping file (YAML); keys written twice are refused like any other fault. */
export async function readMappingFile(path: string): Promise<Decision<Mapping>> {
  const text = await readFile(path, "utf8").catch(() => null);
  if (text === null) return refuse("file_missing", { field: "mapping", params: { file: path } });
  return parseMapping(text);
}

export function parseMapping(yaml: string): Decision<Mapping> {
  const document = parseDocument(yaml, { uniqueKeys: true });
  const [problem] = document.errors;
  if (problem) return refuse("mapping_unreadable", { params: { problem: problem.message.split("\n")[0]! } });
  return readMapping(document.toJS({ maxAliasCount: 10 }));
}
