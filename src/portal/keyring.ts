import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { codeOf, ENTRANCE_MS, plainCode } from "./rules/link.ts";
import { PROOF_MS } from "./rules/proof.ts";

/** What opens one case: the token of a link and the code beside the number. Shown once, kept as hashes. */
export interface Opening {
  token: string;
  code: string;
}

/** What an entrance says: which case, opened by which of its links. */
export interface Entrance {
  caseId: string;
  issue: number;
}

/**
 * Everything the portal signs, hashes and derives, from the server's one secret. Nothing needs a table of its own: an
 * entrance and a question carry their own proof, and all processes of one database know them again.
 */
export class Keyring {
  private readonly key: Buffer;

  constructor(secret: string) {
    this.key = createHmac("sha256", secret).update("redress portal").digest();
  }

  /**
   * Token and code of a case, drawn from a seed: of a submission that is sent again the same ones, although only their
   * hashes are kept.
   */
  openingOf(caseId: string, seed: string): Opening {
    const token = Buffer.concat([idBytes(caseId), this.mac("token", caseId, seed).subarray(0, 24)]);
    return { token: token.toString("base64url"), code: codeOf(this.mac("code", caseId, seed)) };
  }

  hashOfToken(token: string): Buffer {
    return createHash("sha256").update(token).digest();
  }

  /** A code is short enough to be guessed from a plain hash; without the server's secret this one cannot. */
  hashOfCode(caseId: string, code: string): Buffer {
    return this.mac("code hash", caseId, plainCode(code));
  }

  /** The case a token speaks of; whether it opens it, its hash says. */
  caseOfToken(token: string): string | null {
    const bytes = Buffer.from(token, "base64url");
    return bytes.length === 40 && bytes.toString("base64url") === token ? idText(bytes.subarray(0, 16)) : null;
  }

  /** The value of the cookie that keeps a case open on a device. */
  entranceFor({ caseId, issue }: Entrance, now: Date): string {
    const said = `${caseId}.${issue}.${Math.floor((now.getTime() + ENTRANCE_MS) / 1000)}`;
    return `${said}.${this.mac("entrance", said).toString("base64url")}`;
  }

  readEntrance(value: string, now: Date): Entrance | null {
    const [caseId = "", issue = "", until = "", signature = ""] = value.split(".");
    if (!same(this.mac("entrance", `${caseId}.${issue}.${until}`), Buffer.from(signature, "base64url"))) return null;
    return Number(until) * 1000 > now.getTime() ? { caseId, issue: Number(issue) } : null;
  }

  /** A question for a sender's machine: how many bits, until when, signed, so that it need not be kept. */
  questionFor(bits: number, salt: string, now: Date): string {
    const said = `${bits}.${salt}.${Math.floor((now.getTime() + PROOF_MS) / 1000)}`;
    return `${said}.${this.mac("question", said).toString("base64url")}`;
  }

  /** The bits a question asked for; null when it is not ours or has grown old. */
  bitsOf(question: string, now: Date): number | null {
    const [bits = "", salt = "", until = "", signature = ""] = question.split(".");
    if (!same(this.mac("question", `${bits}.${salt}.${until}`), Buffer.from(signature, "base64url"))) return null;
    return Number(until) * 1000 > now.getTime() ? Number(bits) : null;
  }

  /** An address as it is counted: not to be read again from the table. */
  hashOfAddress(address: string): Buffer {
    return this.mac("address", address);
  }

  private mac(...parts: string[]): Buffer {
    return createHmac("sha256", this.key).update(parts.join("\n")).digest();
  }
}

/** Whether both are the same, in a time that does not tell where they differ. */
export function same(right: Buffer, given: Buffer): boolean {
  return right.length === given.length && timingSafeEqual(right, given);
}

const idBytes = (id: string): Buffer => Buffer.from(id.replaceAll("-", ""), "hex");

function idText(bytes: Buffer): string {
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
