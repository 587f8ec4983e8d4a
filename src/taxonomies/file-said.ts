import type { Tx } from "../platform/db/database.ts";
import type { Filed } from "./rules/schemes.ts";
import { meant } from "./rules/tree.ts";
import { listFiled, listTree, parkSaid } from "./store.ts";

/** What a case keeps of what was said: the words, and the code of the value they mean; null while they are parked. */
export interface Said {
  said: string;
  code: string | null;
}

/**
 * Files what was said: under the value whose code or only name it is, or as somebody filed it before. What is meant by a
 * code is said by its name. Anything else is parked, and waits for a person.
 */
export async function fileSaid(
  tx: Tx,
  scheme: Filed,
  given: readonly (string | null | undefined)[],
  at: Date,
): Promise<Map<string, Said>> {
  const all = [...new Set(given.filter((one): one is string => Boolean(one)))];
  if (all.length === 0) return new Map();
  const [tree, before] = await Promise.all([listTree(tx, scheme), listFiled(tx, scheme, all)]);
  const filed = new Map(before.map(({ said, code }) => [said, code]));
  const known = all.map((said): [string, Said] => {
    const code = meant(tree, said, scheme === "region");
    const value = code === said ? tree.find((one) => one.code === code) : undefined;
    return [said, { said: value?.zh ?? said, code: code ?? filed.get(said) ?? null }];
  });
  await parkSaid(
    tx,
    scheme,
    known.filter(([said, { code }]) => code === null && !filed.has(said)).map(([said]) => said),
    at,
  );
  return new Map(known);
}
