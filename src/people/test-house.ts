import { createHmac } from "node:crypto";
import type { FastifyInstance } from "fastify";
import pino from "pino";
import { freshDatabase } from "../../test/support/database.ts";
import { journalRoutes } from "../journal/routes.ts";
import type { LiveHint } from "../platform/act.ts";
import { type Clock, systemClock } from "../platform/clock.ts";
import { bindRoutes } from "../platform/http/bind.ts";
import { createServer } from "../platform/http/server.ts";
import { findSetUpPath } from "./actions/set-up-code.ts";
import { createAuth } from "./credentials.ts";
import { createDoorman, type RunningDoorman } from "./doorman.ts";
import { peopleRoutes } from "./routes.ts";

export const PASSWORD = "山高月小水落石出 2026";
const SECRET = "s".repeat(48);

/** A whole server over a database of its own, as the people capability sees it. */
export async function openHouse(clock: Clock = systemClock) {
  const fresh = await freshDatabase();
  const processes: { server: FastifyInstance; door: RunningDoorman }[] = [];
  async function process() {
    const { db, url } = fresh;
    const auth = createAuth({ db, clock, secret: SECRET, publicUrl: "http://redress.test" });
    const door = createDoorman({ db, auth, clock, url });
    const publish = (hints: readonly LiveHint[]) => door.hear(hints);
    const host = { db, clock, zone: "Asia/Shanghai", publish };
    const server = createServer({ log: pino({ level: "error" }), trustProxy: false });
    bindRoutes(server, [...peopleRoutes({ auth, host }), ...journalRoutes()], host, door);
    await door.start();
    const made = { server, door, auth, host };
    processes.push(made);
    return made;
  }
  const first = await process();
  return {
    ...fresh,
    ...first,
    /** Another app process on the same database. */
    process,
    /** The code of the link that a server prints; null once it is set up. */
    setUpCode: async () => (await findSetUpPath(fresh.db, SECRET))?.split("#")[1] ?? null,
    browser: (address = "10.0.0.1") => new Browser(first.server, address),
    async close() {
      for (const { server, door } of processes) {
        await door.stop();
        await server.close();
      }
      await fresh.drop();
    },
  };
}
export type House = Awaited<ReturnType<typeof openHouse>>;

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
type Body = any;
export interface Answer {
  status: number;
  body: Body;
  headers: Record<string, unknown>;
}

/** One browser: keeps cookies, says it is our own page. */
export class Browser {
  readonly cookies = new Map<string, string>();
  headers: Record<string, string> = { "sec-fetch-site": "same-origin" };

  constructor(
    public server: FastifyInstance,
    readonly address: string,
  ) {}

  async send(method: string, url: string, payload?: object, headers: Record<string, string> = {}): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await this.server.inject({
      method: method as "GET",
      url,
      remoteAddress: this.address,
      headers: { host: "redress.test", ...this.headers, ...(cookie && { cookie }), ...headers },
      ...(payload && { payload }),
    });
    for (const line of [answer.headers["set-cookie"] ?? []].flat()) this.keep(line);
    return { status: answer.statusCode, body: answer.body ? JSON.parse(answer.body) : null, headers: answer.headers };
  }

  get = (url: string, headers?: Record<string, string>) => this.send("GET", url, undefined, headers);
  post = (url: string, body: object = {}, headers?: Record<string, string>) => this.send("POST", url, body, headers);
  patch = (url: string, body: object) => this.send("PATCH", url, body);
  delete = (url: string) => this.send("DELETE", url);

  signIn(signInName: string, password = PASSWORD): Promise<Answer> {
    return this.post("/v1/session", { signInName, password });
  }

  private keep(line: string): void {
    const [pair = "", ...attributes] = line.split("; ");
    const [name = "", value = ""] = pair.split(/=(.*)/s);
    if (attributes.includes("Max-Age=0")) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

/** Sets the house up and gives the signed-in administrator's browser. */
export async function setUp(house: House): Promise<Browser> {
  const browser = house.browser();
  const answer = await browser.post("/v1/setup", {
    code: await house.setUpCode(),
    organisation: "云岚银行",
    name: "沈岚",
    signInName: "shen.lan",
    newPassword: PASSWORD,
  });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return browser;
}

/** Invites a person and accepts the link: gives id and the signed-in browser. */
export async function join(
  administrator: Browser,
  person: { name: string; signInName: string; roles: { role: string; scope: string }[]; departmentId?: string },
): Promise<{ id: string; browser: Browser }> {
  const invited = await administrator.post("/v1/people", person);
  if (invited.status !== 201) throw new Error(JSON.stringify(invited.body));
  const browser = new Browser(administrator.server, administrator.address);
  const token = invited.body.link.split("#")[1];
  const accepted = await browser.post("/v1/invitations/accept", { token, newPassword: PASSWORD });
  if (accepted.status !== 200) throw new Error(JSON.stringify(accepted.body));
  return { id: invited.body.id, browser };
}

/** The code an authenticator shows (RFC 6238: SHA-1, 30 s, six digits) for a base32 secret. */
export function totp(secret: string, at = Date.now()): string {
  const bits = [...secret].map((sign) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(sign).toString(2).padStart(5, "0"));
  const bytes = bits
    .join("")
    .match(/.{8}/g)!
    .map((byte) => Number.parseInt(byte, 2));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const mac = createHmac("sha1", Buffer.from(bytes)).update(counter).digest();
  const offset = mac[19]! & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}
