/** How anybody checks a case file, in both languages; `files`: whether pieces of evidence lie in it. */
export const readme = (files: boolean) => `有交代 Redress — 卷宗 / case file

index.html       目录，可直接打开、打印 / index, to read and print
case.json        个案的结构化数据 / the case as data
journal.jsonl    日志，每行一条事件 / the journal, one event a line
${files ? "evidence/        证据文件 / evidence\n" : ""}manifest.sha256  每个文件的SHA-256 / SHA-256 of every file
verify.mjs       核对工具 / verifier

核对：在解开的目录里执行  node verify.mjs （Node 20以上，不联网）；
或者只核对文件：sha256sum -c manifest.sha256
每条事件的哈希 = SHA-256(规范JSON{actor,actor_name,at,body,event,kind,previous,seq,stream})，
其中 body 是 SHA-256(规范JSON(RFC 8785){reason,body})，previous 是上一条的哈希，stream 是个案编号（case.json 的 caseId）。
隐去个人信息的卷宗不含哈希：哈希由隐去的名字、短句算出，能用来试猜。每条只附封印 seal = HMAC-SHA256(本卷宗的密钥, 该条的哈希)，
密钥只在完整卷宗的 case.json（maskedFiles）里。有完整卷宗的人在其目录里执行  node verify.mjs 隐去个人信息的卷宗的目录
即可核对：每条是谁、何时、做了什么，与完整日志一致，一条不少。

To verify: run  node verify.mjs  in the unpacked folder (Node 20 or newer, no network), or only the files:
sha256sum -c manifest.sha256
The hash of an event is SHA-256 over canonical JSON of {actor, actor_name, at, body, event, kind, previous, seq, stream};
body is SHA-256 over canonical JSON (RFC 8785) of {reason, body}, previous the hash of the event before, stream the
caseId in case.json. A file without personal data holds no hashes: they are drawn from the names and short words left out,
which could be tried until one fits. Each event bears seal = HMAC-SHA256(the file's key, hash of the event) instead, and the
keys stand in case.json of a complete file (maskedFiles). Whoever has one runs  node verify.mjs FOLDER_OF_THE_MASKED_FILE
in it: what was done, when and by whom is then as in the complete journal, and no event is missing.
`;

/**
 * Checks the files against the manifest and walks the chain of the journal; of a folder named to it, a masked file of the
 * same case, the seals as well. Exit code 1 where anything differs.
 */
export const VERIFY = `import { createHash, createHmac } from "node:crypto";
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
const dataIn = (folder) => JSON.parse(readFileSync(folder + "/case.json", "utf8"));
async function* eventsIn(folder) {
  for await (const line of createInterface({ input: createReadStream(folder + "/journal.jsonl") })) if (line) yield JSON.parse(line);
}
let files = 0;
for (const line of readFileSync("manifest.sha256", "utf8").split("\\n").filter(Boolean)) {
  const [sum, name] = [line.slice(0, 64), line.slice(66)];
  const hash = createHash("sha256");
  for await (const part of createReadStream(name)) hash.update(part);
  if (hash.digest("hex") !== sum) fault(name);
  files++;
}
const { caseId, journal, redacted, maskedFiles } = dataIn(".");
const known = [];
let previous = "";
for await (const one of eventsIn(".")) {
  if (one.seq !== known.length + 1) fault("event " + (known.length + 1) + " is missing");
  const tombstone = one.body && one.body.redacted === true;
  if (!redacted && !tombstone && sha(canonical({ body: one.body, reason: one.reason })) !== one.body_hash) fault("event " + one.seq + ": content");
  const link = { actor: one.actor, actor_name: one.actor_name, at: one.at, body: one.body_hash, event: one.event, kind: one.kind, previous, seq: one.seq, stream: caseId };
  if (!redacted && sha(canonical(link)) !== one.hash) fault("event " + one.seq + ": chain");
  previous = redacted ? one.seal : one.hash;
  known.push(one);
}
if (previous !== (redacted ? journal.seal : journal.hash) || known.length !== journal.seq) fault("the end of the journal");
const other = process.argv[2];
let sealed = 0;
if (other) {
  const theirs = dataIn(other);
  const key = (maskedFiles || []).find((one) => one.exportId === theirs.exportId)?.key;
  if (!key || theirs.caseId !== caseId) fault(other + ": this file knows no key for it");
  else {
    for await (const one of eventsIn(other)) {
      const own = known[sealed++];
      const same = own && ["seq", "event", "at", "kind", "actor"].every((what) => own[what] === one[what]);
      if (!same || createHmac("sha256", Buffer.from(key, "hex")).update(Buffer.from(own.hash, "hex")).digest("hex") !== one.seal) fault(other + ": event " + one.seq);
    }
    if (sealed !== theirs.journal.seq) fault(other + ": the end of the journal");
  }
}
const said = redacted ? "; sealed: check what happened with the complete file" : other ? "; " + sealed + " events of " + other + " bear its seals" : "";
console.log(faults === 0 ? "✓ " + files + " files, " + known.length + " events: as exported" + said : faults + " faults");
process.exit(faults === 0 ? 0 : 1);
`;
