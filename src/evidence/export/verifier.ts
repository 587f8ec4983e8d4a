import { CUSTOMER_ID } from "../../kernel/authority.ts";

/** How anybody checks a case file, in both languages. */
export const README = `有交代 Redress — 卷宗 / case file

index.html       目录，可直接打开、打印 / index, to read and print
case.json        个案的结构化数据 / the case as data
journal.jsonl    日志，每行一条事件 / the journal, one event a line
evidence/        证据文件 / evidence
manifest.sha256  每个文件的SHA-256 / SHA-256 of every file
verify.mjs       核对工具 / verifier

核对：在解开的目录里执行  node verify.mjs （Node 20以上，不联网）；
或者只核对文件：sha256sum -c manifest.sha256
每条事件的哈希 = SHA-256(规范JSON{actor,actor_name,at,body,event,kind,previous,seq,stream})，
其中 body 是 SHA-256(规范JSON(RFC 8785){reason,body})，previous 是上一条的哈希，stream 是个案编号（case.json 的 caseId）。
隐去个人信息的卷宗里，标有 masked 的事件不能核对内容，只能核对链；标有 actor_masked 的事件（顾客的名字在哈希之内，已略去）
不能重算哈希，只核对它与前后事件相接。

To verify: run  node verify.mjs  in the unpacked folder (Node 20 or newer, no network), or only the files:
sha256sum -c manifest.sha256
The hash of an event is SHA-256 over canonical JSON of {actor, actor_name, at, body, event, kind, previous, seq, stream};
body is SHA-256 over canonical JSON (RFC 8785) of {reason, body}, previous the hash of the event before, stream the
caseId in case.json. Of events marked masked the chain is checked, not the content; of events marked actor_masked (the
customer's name is part of their hash and left out) only that they join the event before and the one after.
`;

/** Checks the files against the manifest and walks the chain of the journal; exit code 1 where anything differs. */
export const VERIFY = `import { createHash } from "node:crypto";
import { createReadStream, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
const sha = (text) => createHash("sha256").update(text).digest("hex");
const canonical = (value) => {
  if (Array.isArray(value)) return "[" + value.map(canonical).join(",") + "]";
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  return "{" + Object.keys(value).sort().map((key) => JSON.stringify(key) + ":" + canonical(value[key])).join(",") + "}";
};
let faults = 0;
const fault = (text) => { faults++; console.error("✗ " + text); };
let files = 0;
for (const line of readFileSync("manifest.sha256", "utf8").split("\\n").filter(Boolean)) {
  const [sum, name] = [line.slice(0, 64), line.slice(66)];
  const hash = createHash("sha256");
  for await (const part of createReadStream(name)) hash.update(part);
  if (hash.digest("hex") !== sum) fault(name);
  files++;
}
const { caseId, journal } = JSON.parse(readFileSync("case.json", "utf8"));
let [seq, previous, unnamed] = [0, "", 0];
for await (const line of createInterface({ input: createReadStream("journal.jsonl") })) {
  if (!line) continue;
  const one = JSON.parse(line);
  if (one.seq !== ++seq) fault("event " + seq + " is missing");
  const tombstone = one.body && one.body.redacted === true;
  if (!one.masked && !tombstone && sha(canonical({ body: one.body, reason: one.reason })) !== one.body_hash) fault("event " + one.seq + ": content");
  const link = { actor: one.actor, actor_name: one.actor_name, at: one.at, body: one.body_hash, event: one.event, kind: one.kind, previous, seq: one.seq, stream: caseId };
  const noName = one.actor_masked && one.actor === "${CUSTOMER_ID}";
  if (noName) unnamed++;
  if (noName ? one.previous !== previous : sha(canonical(link)) !== one.hash) fault("event " + one.seq + ": chain");
  previous = one.hash;
}
if (previous !== journal.hash || seq !== journal.seq) fault("the end of the journal");
console.log(faults === 0 ? "✓ " + files + " files, " + seq + " events: as exported" + (unnamed ? "; " + unnamed + " without the customer's name: only their place in the chain was checked" : "") : faults + " faults");
process.exit(faults === 0 ? 0 : 1);
`;
