import { createHash, randomBytes, randomUUID } from "node:crypto";
import { type Caller, call } from "./call.ts";

const PART = 192 * 1024;
/** Few enough that some files arrive between two kills, enough that most kills cut one off. */
const PARTS = 8;

/** Sends files to a case part by part, however often the server is killed meanwhile. */
export class Uploader {
  /** Files that have become pieces, by the sha256 they must have. */
  readonly added = new Map<string, string>();
  /** How far files had come when a part was refused or cut off. */
  broken = 0;
  private file = randomBytes(PART * PARTS);
  private key = randomUUID();
  /** Bytes the server has said are safe. */
  private safe = 0;

  constructor(
    private readonly as: Caller,
    private readonly caseId: string,
  ) {}

  /** Goes on until stopped or cut off; where it goes on, nothing that was acknowledged may be missing. */
  async send(base: string, stop: AbortSignal): Promise<void> {
    try {
      while (!stop.aborted) await this.sendFile(base, stop);
    } catch (error) {
      if (error instanceof Error && error.message.startsWith("upload:")) throw error;
      this.broken += 1;
    }
  }

  private async sendFile(base: string, stop: AbortSignal): Promise<void> {
    const path = `/v1/cases/${this.caseId}/evidence-uploads`;
    const sha256 = createHash("sha256").update(this.file).digest("hex");
    const body = { fileName: "录音.bin", bytes: this.file.byteLength, mark: sha256 };
    const begun = await call(base, { method: "POST", path, as: this.as, body });
    if (begun.status !== 201) throw new Error(`upload: ${begun.status} ${JSON.stringify(begun.body)}`);
    // Asked again after its piece was made, the same file begins anew; the key says that the piece is the same.
    let { received } = begun.body;
    if (received < this.safe && received !== 0) throw new Error(`upload: ${this.safe} were safe, ${received} are here`);
    while (received < this.file.byteLength && !stop.aborted) {
      const answer = await fetch(`${base}${path}/${begun.body.uploadId}?offset=${received}`, {
        method: "PUT",
        headers: { ...headersOf(this.as), "content-type": "application/octet-stream" },
        body: this.file.subarray(received, received + PART),
      });
      received = ((await answer.json()) as { received: number }).received;
      this.safe = received;
    }
    if (received < this.file.byteLength) return;
    const made = await call(base, {
      method: "POST",
      path: `/v1/cases/${this.caseId}/evidence`,
      as: this.as,
      idempotencyKey: this.key,
      body: { uploadId: begun.body.uploadId, source: "staff" },
    });
    // Cut off after it was made: the same bytes are there already.
    if (made.status !== 201 && made.body.refusal?.code !== "evidence_same")
      throw new Error(`upload: ${made.status} ${JSON.stringify(made.body)}`);
    if (made.status === 201) this.added.set(made.body.evidenceId, sha256);
    this.file = randomBytes(PART * PARTS);
    this.key = randomUUID();
    this.safe = 0;
  }

  /** Pieces whose bytes are not those that were sent. */
  async wrong(base: string): Promise<string[]> {
    const found: string[] = [];
    for (const [evidenceId, sha256] of this.added) {
      const path = `/v1/cases/${this.caseId}/evidence/${evidenceId}/file?what=downloaded`;
      const answer = await fetch(base + path, { headers: headersOf(this.as) });
      const hash = createHash("sha256").update(Buffer.from(await answer.arrayBuffer()));
      if (hash.digest("hex") !== sha256) found.push(evidenceId);
    }
    return found;
  }
}

function headersOf(as: Caller): Record<string, string> {
  return "key" in as ? { authorization: `Bearer ${as.key}` } : { cookie: as.cookie, "sec-fetch-site": "same-origin" };
}
