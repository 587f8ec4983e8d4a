import { randomBytes } from "node:crypto";
import { MOST_BITS, searchProof } from "../../src/portal/rules/proof.ts";
import { type Answered, call, cookieOf } from "./call.ts";

/** What a customer got on paper. */
export interface Receipt {
  number: string;
  token: string;
  code: string;
}

/** A customer at the portal, with the cookie of the case they have open. */
export class Visitor {
  cookie = "";
  constructor(readonly base: string) {}

  async ask(method: "GET" | "POST" | "DELETE", path: string, body?: object, key?: string): Promise<Answered> {
    const as = this.cookie ? { cookie: this.cookie } : undefined;
    const answer = await call(this.base, { method, path: `/v1/portal${path}`, as, body, idempotencyKey: key });
    if (answer.headers.getSetCookie().length > 0) this.cookie = cookieOf(answer);
    return answer;
  }

  follow = () => this.ask("GET", "/mine");
  write = (words: string, key?: string) => this.ask("POST", "/mine/words", { words }, key);
  enter = (given: { token: string } | { number: string; code: string }) => this.ask("POST", "/entrance", given);

  /** Sends a file to the case that is open. */
  async send(name: string, bytes: Uint8Array | string): Promise<Answered> {
    const body = new FormData();
    body.append("file", new Blob([typeof bytes === "string" ? bytes : new Uint8Array(bytes)]), name);
    const headers = { cookie: this.cookie, "sec-fetch-site": "same-origin" };
    const since = performance.now();
    const answer = await fetch(`${this.base}/v1/portal/mine/evidence`, { method: "POST", headers, body });
    const said = await answer.json();
    return { status: answer.status, body: said, headers: answer.headers, milliseconds: performance.now() - since };
  }

  /** The sum that filing costs, worked out. */
  async proof(): Promise<{ question: string; proof: string }> {
    const { question, bits } = (await this.ask("GET", "/proof")).body;
    return { question, proof: searchProof(question, bits, 0, 2 ** (MOST_BITS + 3))! };
  }

  /** Files a complaint as the page does; `said` replaces what is sent. */
  async file(said: object = {}, key = randomBytes(24).toString("base64url")): Promise<Answered> {
    const body = { words: "转账没到账，客服让我等了三天。", noticeVersion: 1, ...(await this.proof()), ...said };
    return this.ask("POST", "/complaints", body, key);
  }

  /** The same, and what stands on the receipt. */
  async filed(said: object = {}): Promise<Receipt> {
    const answer = await this.file(said);
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    const { number, link, code } = answer.body;
    return { number, token: link.split("#")[1], code };
  }
}
