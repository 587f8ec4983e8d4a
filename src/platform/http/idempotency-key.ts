import { createHash } from "node:crypto";
import type { FastifyRequest } from "fastify";

const LONGEST = 128;

/** The key a caller gave for a request, if any; one too long to be kept stands as its hash, so that no two look alike. */
export function idempotencyKeyOf(request: FastifyRequest): string | undefined {
  const key = request.headers["idempotency-key"];
  if (typeof key !== "string" || key === "") return undefined;
  return key.length <= LONGEST ? key : createHash("sha256").update(key).digest("hex");
}
