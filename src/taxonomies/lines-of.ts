import type { Database } from "../platform/db/database.ts";
import { listLine } from "./store.ts";

/** Of a business and a region by code: themselves and everything above them; empty where nothing is filed. */
export async function linesOf(
  db: Database,
  codes: { product: string | null; region: string | null },
): Promise<{ product: string[]; region: string[] }> {
  const [product, region] = await Promise.all([
    codes.product ? listLine(db, "product", codes.product) : [],
    codes.region ? listLine(db, "region", codes.region) : [],
  ]);
  return { product, region };
}

/** The same for many, each code read once. */
export function lineReader(db: Database) {
  const read = new Map<string, Promise<string[]>>();
  const line = (scheme: "product" | "region", code: string | null) => {
    if (!code) return Promise.resolve<string[]>([]);
    const key = `${scheme} ${code}`;
    if (!read.has(key)) read.set(key, listLine(db, scheme, code));
    return read.get(key)!;
  };
  return async (codes: { product: string | null; region: string | null }) => ({
    product: await line("product", codes.product),
    region: await line("region", codes.region),
  });
}
