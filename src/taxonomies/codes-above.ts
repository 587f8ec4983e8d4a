import type { Database } from "../platform/db/database.ts";
import type { Scheme } from "./rules/schemes.ts";
import { pathOf } from "./rules/tree.ts";
import { listTree } from "./store.ts";

/** A code and those it lies below, from the top down; the code alone where the tree does not know it. */
export async function codesAbove(db: Database, scheme: Scheme, code: string): Promise<readonly string[]> {
  return pathOf(await listTree(db, scheme), code) ?? [code];
}
