import type { FastifyRequest } from "fastify";
import type { Credentials } from "../credentials.ts";

/** Token of the session a request came with; null for API keys and for nobody. */
export function tokenOfRequest(auth: Credentials, request: FastifyRequest): string | null {
  const cookie = auth.cookieOf(request.headers.cookie);
  return cookie ? auth.tokenOf(cookie) : null;
}
