import { randomUUID } from "node:crypto";
import { type Answered, type Call, type Caller, call } from "./call.ts";
import type { Staff } from "./staff.ts";

/** One write as it was sent: what it says is found again by `mark`, and `answer` is there once it was acknowledged. */
export interface Write {
  kind: "create" | "accept" | "need" | "message" | "note";
  mark: string;
  call: Call;
  answer?: Answered;
}

export interface WritersOptions {
  base: string;
  staff: Staff;
  writers: number;
  /** Set: begin nothing more. */
  stop: AbortSignal;
  /** A case that everybody writes notes on, so that writers also wait for each other. */
  sharedCaseId: string;
  /** Answers 503 and tries again with the same key, as a page does; otherwise the first failure ends a writer. */
  insist?: boolean;
  /** Hears every answer, also the refusals. */
  heard?: (write: Write, answer: Answered | undefined) => void;
}

/** Lets so many people and keys take and handle cases at once until stopped; gives everything they sent. */
export async function keepWriting(options: WritersOptions): Promise<Write[]> {
  const written: Write[] = [];
  const each = Array.from({ length: options.writers }, (_, at) => new Writer(options, at, written).run());
  await Promise.all(each);
  return written;
}

class Unacknowledged extends Error {}

class Writer {
  private readonly person: Caller;
  private readonly key: Caller;

  constructor(
    private readonly options: WritersOptions,
    private readonly at: number,
    private readonly written: Write[],
  ) {
    const { owners, keys } = options.staff;
    this.person = owners[at % owners.length]!.as;
    this.key = keys[at % keys.length]!;
  }

  async run(): Promise<void> {
    try {
      while (!this.options.stop.aborted) await this.leadOneCase();
    } catch (error) {
      if (!(error instanceof Unacknowledged)) throw error;
    }
  }

  private async leadOneCase(): Promise<void> {
    const taker = this.at % 2 ? this.key : this.person;
    const customer = { name: "沈女士", phone: `138${String(Math.floor(Math.random() * 1e8)).padStart(8, "0")}` };
    const taken = await this.send("create", "POST", "/v1/cases", taker, (words) => ({
      channel: "phone",
      words,
      customer,
    }));
    const path = `/v1/cases/${taken.body.caseId}`;
    await this.send("accept", "POST", `${path}/accept`, this.person, (acknowledgement) => ({
      acknowledgement,
      nextWordAt: new Date(Date.now() + 3_600_000).toISOString(),
    }));
    await this.send("need", "PUT", `${path}/need`, this.person, (businessNeed) => ({
      businessNeed,
      emotionalNeed: "希望有人认真当回事",
      needState: "confirmed",
    }));
    await this.send("message", "POST", `${path}/messages`, this.person, (body) => ({ body }));
    const noted = this.at % 3 === 0 ? `/v1/cases/${this.options.sharedCaseId}` : path;
    await this.send("note", "POST", `${noted}/notes`, this.person, (body) => ({ body }));
  }

  private async send(
    kind: Write["kind"],
    method: Call["method"],
    path: string,
    as: Caller,
    body: (mark: string) => object,
  ): Promise<Answered> {
    const { base, stop, insist, heard } = this.options;
    const mark = `重复扣了短信费 ${randomUUID()}`;
    const write: Write = { kind, mark, call: { method, path, as, body: body(mark), idempotencyKey: randomUUID() } };
    this.written.push(write);
    for (;;) {
      if (stop.aborted) throw new Unacknowledged();
      const answer = await call(base, write.call).catch(() => undefined);
      heard?.(write, answer);
      if (answer && answer.status < 300) {
        write.answer = answer;
        return answer;
      }
      if (answer && answer.status !== 503) throw new Error(`${kind}: ${answer.status} ${JSON.stringify(answer.body)}`);
      if (!insist) throw new Unacknowledged();
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}
