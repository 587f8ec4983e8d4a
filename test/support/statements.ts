import type pg from "pg";

/** The texts of the statements that are sent while `work` runs, over connections of this pool. */
export async function statementsOf(pool: pg.Pool, work: () => Promise<unknown>): Promise<string[]> {
  const texts: string[] = [];
  const undo = new Map<pg.PoolClient, pg.PoolClient["query"]>();
  const listen = (client: pg.PoolClient) => {
    if (undo.has(client)) return;
    const { query } = client;
    undo.set(client, query);
    const heard = (...given: unknown[]) => {
      texts.push(String(given[0]));
      return (query as (...given: unknown[]) => unknown)(...given);
    };
    client.query = heard as pg.PoolClient["query"];
  };
  pool.on("acquire", listen);
  try {
    await work();
  } finally {
    pool.off("acquire", listen);
    for (const [client, query] of undo) client.query = query;
  }
  return texts;
}
