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
