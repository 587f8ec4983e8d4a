const SHAPE = /^Bearer\s+rk_([a-z0-9]{8})_([A-Za-z0-9_-]{43})$/i;

/** Prefix and secret of an `Authorization: Bearer rk_<prefix>_<secret>` header; null when it is none of ours. */
export function parseKeyHeader(header: string | undefined): { prefix: string; secret: string } | null {
  const found = header ? SHAPE.exec(header) : null;
  return found ? { prefix: found[1]!, secret: found[2]! } : null;
}

/** Whether a key may be used at this instant. */
export function isKeyAlive(key: { expiresAt: Date | null; revokedAt: Date | null }, now: Date): boolean {
  return !key.revokedAt && (!key.expiresAt || key.expiresAt.getTime() > now.getTime());
}
