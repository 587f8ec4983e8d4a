import { createHash, timingSafeEqual } from "node:crypto";
import type { FastifyRequest } from "fastify";
import type { Actor } from "../kernel/authority.ts";
import type { LiveHint } from "../platform/act.ts";
import type { Clock } from "../platform/clock.ts";
import type { Database } from "../platform/db/database.ts";
import type { Doorman } from "../platform/http/bind.ts";
import { ActorCache } from "./actor-cache.ts";
import { AuthorityLine } from "./authority-line.ts";
import type { Credentials } from "./credentials.ts";
import { actorOf, type Holder, type Organisation } from "./rules/actor-of.ts";
import { isKeyAlive, parseKeyHeader } from "./rules/api-key.ts";
import { SESSION_TOUCH_MS, sessionEndsAt } from "./rules/session-life.ts";
import { findKeyHolder, findSessionHolder, noteKeyUsed, readOrganisation, touchSession } from "./store/authority.ts";

const KEPT_MS = 20_000;

export interface DoormanOptions {
  db: Database;
  auth: Credentials;
  clock: Clock;
  /** Where to listen for changes made by other processes. */
  url: string;
}

/** The doorman with the switches of the process around him. */
export interface RunningDoorman extends Doorman {
  /** Begins to hear of changes; until then, and whenever the line is broken, nothing is remembered. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Hears the hints of a command this process has just committed, before its answer goes out. */
  hear(hints: readonly LiveHint[]): void;
}

/** Makes the doorman: who is behind a cookie or key, from memory for 20 seconds, anew at once after any change. */
export function createDoorman(options: DoormanOptions): RunningDoorman {
  return new RememberingDoorman(options);
}

/** What was found behind a cookie or key, and until when it is good. */
interface Found {
  holder: Holder;
  until: number;
}

class RememberingDoorman implements RunningDoorman {
  private readonly cache = new ActorCache();
  private readonly line: AuthorityLine;
  private organisation: Promise<Organisation> | undefined;

  constructor(private readonly options: DoormanOptions) {
    this.line = new AuthorityLine(options.url, (whose) => this.listen(whose));
  }

  start = () => this.line.open();
  stop = () => this.line.close();

  hear(hints: readonly LiveHint[]): void {
    for (const hint of hints) {
      if (hint.topic !== "people") continue;
      // No audience: it concerns everybody's authority.
      if (hint.audience.length === 0) this.forgetAll();
      for (const id of hint.audience) this.cache.forget(id);
    }
  }

  async authenticate(request: FastifyRequest, unasked = false) {
    const header = request.headers.authorization;
    if (header) {
      const actor = await this.actorBehind(header, (now) => this.findKey(header, now));
      return actor && { actor, viaCookie: false };
    }
    const cookie = this.options.auth.cookieOf(request.headers.cookie);
    if (!cookie) return null;
    const actor = await this.actorBehind(cookie, (now) => this.findSession(cookie, now, unasked));
    return actor && { actor, viaCookie: true };
  }

  private async actorBehind(secret: string, find: (now: Date) => Promise<Found | null>): Promise<Actor | null> {
    const now = this.options.clock.now();
    const known = this.cache.get(secret, now.getTime());
    if (known) return known;
    const { generation } = this.cache;
    const found = await find(now);
    if (!found || found.until <= now.getTime()) return null;
    const actor = actorOf(found.holder, await this.readOrganisation());
    const until = Math.min(found.until, now.getTime() + KEPT_MS);
    if (this.line.isOpen) this.cache.keep(secret, actor, until, generation);
    return actor;
  }

  private async findSession(cookie: string, now: Date, unasked: boolean): Promise<Found | null> {
    const token = this.options.auth.tokenOf(cookie);
    const session = token ? await findSessionHolder(this.options.db, token, now) : undefined;
    if (session?.state !== "active") return null;
    const until = sessionEndsAt(session).getTime();
    if (!unasked && until > now.getTime() && now.getTime() - session.seenAt.getTime() > SESSION_TOUCH_MS)
      await touchSession(this.options.db, session.sessionId, now);
    return { holder: session.holder, until };
  }

  private async findKey(header: string, now: Date): Promise<Found | null> {
    const given = parseKeyHeader(header);
    const key = given && (await findKeyHolder(this.options.db, given.prefix));
    if (!key) return null;
    const hash = createHash("sha256").update(Buffer.from(given.secret, "base64url")).digest();
    if (!timingSafeEqual(key.hash, hash) || !isKeyAlive(key, now)) return null;
    const today = now.toISOString().slice(0, 10);
    // Not worth the caller's wait, nor a failed request.
    if (key.lastUsedOn !== today) noteKeyUsed(this.options.db, key.holder.id, today).catch(() => undefined);
    return { holder: key.holder, until: key.expiresAt?.getTime() ?? Number.POSITIVE_INFINITY };
  }

  private readOrganisation(): Promise<Organisation> {
    if (!this.line.isOpen) return readOrganisation(this.options.db);
    this.organisation ??= readOrganisation(this.options.db).catch((error) => {
      this.organisation = undefined;
      throw error;
    });
    return this.organisation;
  }

  /** Hears another process; what it cannot tell apart it forgets altogether. */
  private listen(whose?: string): void {
    if (whose === undefined || whose === "everybody") this.forgetAll();
    else this.cache.forget(whose.slice(whose.indexOf(":") + 1));
  }

  private forgetAll(): void {
    this.organisation = undefined;
    this.cache.forget();
  }
}
