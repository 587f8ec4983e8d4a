import { createHash } from "node:crypto";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Call, call } from "../../test/support/call.ts";
import { type OpenApp, openApp } from "../../test/support/open-app.ts";
import { employ, type Staff } from "../../test/support/staff.ts";
import { openFileStore } from "../platform/files/file-store.ts";
import { openPartStore } from "../platform/files/part-store.ts";
import { sweepUploads } from "./sweep.ts";

let house: OpenApp;
let staff: Staff;
let caseId: string;
let as: { cookie: string };

beforeAll(async () => {
  house = await openApp({ env: { REDRESS_EVIDENCE_MEGABYTES: "5" } });
  staff = await employ(house, { owners: 2, keys: 0 });
  as = staff.owners[0]!.as;
  caseId = (await ask("POST", "/v1/cases", { channel: "web", words: "赎回失败" })).body.caseId;
});
afterAll(() => house.close());

const ask = (method: Call["method"], path: string, body?: object, more: Partial<Call> = {}) =>
  call(house.base, { method, path, as, body, ...more });
const uploads = () => `/v1/cases/${caseId}/evidence-uploads`;
const begin = (fileName: string, bytes: number, more: Partial<Call> = {}) =>
  ask("POST", uploads(), { fileName, bytes, mark: "2026-11-20" }, more);
async function part(uploadId: string, offset: number, bytes: Uint8Array) {
  const answer = await fetch(`${house.base}${uploads()}/${uploadId}?offset=${offset}`, {
    method: "PUT",
    headers: { ...as, "sec-fetch-site": "same-origin", "content-type": "application/octet-stream" },
    body: new Uint8Array(bytes),
  });
  return { status: answer.status, body: (await answer.json()) as Call["body"] & Record<string, never> };
}
async function add(name: string, content: Uint8Array, more: object = {}) {
  const { uploadId } = (await begin(name, content.byteLength)).body;
  await part(uploadId, 0, content);
  return ask("POST", `/v1/cases/${caseId}/evidence`, { uploadId, source: "customer", ...more });
}
const open = (evidenceId: string, headers: Record<string, string> = {}, what = "viewed") =>
  fetch(`${house.base}/v1/cases/${caseId}/evidence/${evidenceId}/file?what=${what}`, {
    headers: { ...as, ...headers },
  });

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

test("a file goes on where it broke off, whoever is asked, and becomes one piece", async () => {
  const file = Buffer.alloc(3_000_000, "交代");
  const { uploadId, partBytes } = (await begin("录音文字.txt", file.byteLength)).body;
  const first = await part(uploadId, 0, file.subarray(0, partBytes));
  expect(first.body).toMatchObject({ received: partBytes });
  // Its answer was lost, so it is sent again; and the page was closed, so the same file is chosen again.
  expect((await part(uploadId, 0, file.subarray(0, partBytes))).body).toMatchObject({ received: partBytes });
  expect((await begin("录音文字.txt", file.byteLength)).body).toMatchObject({ uploadId, received: partBytes });
  const jump = await part(uploadId, partBytes + 1, file.subarray(0, 10));
  expect([jump.status, jump.body]).toMatchObject([
    409,
    { refusal: { code: "upload_elsewhere", params: { received: partBytes } } },
  ]);
  const said = { uploadId, source: "customer" };
  const early = await ask("POST", `/v1/cases/${caseId}/evidence`, said);
  expect(early.body.refusal.code).toBe("upload_unfinished");
  await part(uploadId, partBytes, file.subarray(partBytes));
  const twice = { idempotencyKey: "once" };
  const made = await ask("POST", `/v1/cases/${caseId}/evidence`, said, twice);
  expect([made.status, (await ask("POST", `/v1/cases/${caseId}/evidence`, said, twice)).body]).toEqual([
    201,
    made.body,
  ]);
  const { items } = (await ask("GET", `/v1/cases/${caseId}/evidence`)).body;
  const sha256 = createHash("sha256").update(file).digest("hex");
  expect(items).toMatchObject([{ number: 1, title: "录音文字", sha256, look: "text", mediaType: "text/plain" }]);
});

test("somebody else's upload cannot be found, gone on with or finished", async () => {
  const { uploadId } = (await begin("a.txt", 10)).body;
  const other = { as: staff.owners[1]!.as };
  for (const method of ["GET", "DELETE"] as const) {
    const { body } = await ask(method, `${uploads()}/${uploadId}`, undefined, other);
    expect(body.refusal.code).toBe("upload_not_found");
  }
  const taken = await ask("POST", `/v1/cases/${caseId}/evidence`, { uploadId, source: "staff" }, other);
  expect(taken.body.refusal.code).toBe("upload_not_found");
  expect((await ask("DELETE", `${uploads()}/${uploadId}`)).status).toBe(200);
  expect((await ask("GET", `${uploads()}/${uploadId}`)).status).toBe(404);
});

test("no file is larger than the setting lets it, whatever it says of itself", async () => {
  expect((await begin("big.bin", 5 * 2 ** 20 + 1)).body.refusal.code).toBe("evidence_too_large");
  const { uploadId } = (await begin("small.bin", 10)).body;
  expect((await part(uploadId, 0, Buffer.alloc(11))).body).toMatchObject({ refusal: { code: "upload_part_wrong" } });
});

describe("what a browser is given", () => {
  test("a picture under the name of a page is a picture", async () => {
    const { evidenceId } = (await add("evil.html", PNG)).body;
    const answer = await open(evidenceId);
    expect(answer.headers.get("content-type")).toBe("image/png");
    expect(answer.headers.get("content-disposition")).toContain("inline");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("content-security-policy")).toMatch(/default-src 'none'.*sandbox/);
  });

  test.each([
    [
      "a drawing under the name of a picture",
      "x.png",
      '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    ],
    ["a page under the name of a PDF", "x.pdf", "<!doctype html><script>alert(1)</script>"],
  ])("%s is only ever saved", async (_what, name, content) => {
    const { evidenceId } = (await add(name, Buffer.from(content))).body;
    const answer = await open(evidenceId);
    expect(answer.headers.get("content-type")).toBe("application/octet-stream");
    expect(answer.headers.get("content-disposition")).toContain("attachment");
    expect(answer.headers.get("content-security-policy")).toContain("sandbox");
    expect(await answer.text()).toBe(content);
  });

  test("a stretch of a recording, and each look once in the custody log", async () => {
    const wav = Buffer.concat([
      Buffer.from(
        "RIFF\x24\x10\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x40\x1f\0\0\x40\x1f\0\0\x01\0\x08\0data\0\x10\0\0",
        "latin1",
      ),
      Buffer.alloc(4096, 128),
    ]);
    const { evidenceId } = (await add("通话.wav", wav, { kind: "recording" })).body;
    for (const from of [0, 100, 200]) {
      const answer = await open(evidenceId, { range: `bytes=${from}-${from + 9}` });
      expect([answer.status, answer.headers.get("content-range")]).toEqual([
        206,
        `bytes ${from}-${from + 9}/${wav.byteLength}`,
      ]);
      expect(Buffer.from(await answer.arrayBuffer()).equals(wav.subarray(from, from + 10))).toBe(true);
    }
    expect((await open(evidenceId, { range: "bytes=999999-" })).status).toBe(416);
    await open(evidenceId, {}, "downloaded");
    const { body } = await ask("GET", `/v1/cases/${caseId}/evidence/${evidenceId}`);
    expect(body.custody.map((one: { what: string }) => one.what).sort()).toEqual(["added", "downloaded", "viewed"]);
    expect(body.piece.look).toBe("audio");
  });
});

test("notes, citations and descriptions are kept with who and when, and the journal keeps what was said before", async () => {
  const { evidenceId } = (await add("合同.txt", Buffer.from("第4.2条 15:00前提交的赎回，按当日净值确认。"))).body;
  const path = `/v1/cases/${caseId}/evidence/${evidenceId}`;
  expect((await ask("POST", `${path}/notes`, { body: "看第4.2条", page: 1 })).status).toBe(201);
  expect((await ask("PATCH", path, { kind: "contract", proves: "截止时间是15:00" })).status).toBe(200);
  expect((await ask("POST", `${path}/cite`, { cited: true })).body.refusal.code).toBe("nothing_decided");
  const { body } = await ask("GET", path);
  expect(body.notes).toMatchObject([{ body: "看第4.2条", page: 1, authorName: "周晓棠" }]);
  expect(body.piece).toMatchObject({ kind: "contract", proves: "截止时间是15:00", notes: 1 });
  const verdict = await call(house.base, { method: "POST", path: "/v1/audit/verify", as: staff.administrator });
  expect(verdict.body).toMatchObject({ ok: true, faulty: 0 });
  const { rows } = await house.database.pool.query(
    "select body from case_event where kind = 'evidence_described' and case_id = $1",
    [caseId],
  );
  expect(rows[0].body.changes).toContainEqual({ field: "kind", from: "other", to: "contract" });
});

test("what was given up is swept, what is a piece stays", async () => {
  const directory = await mkdtemp(join(tmpdir(), "redress-sweep-"));
  const alone = <T>(_hash: string, work: () => Promise<T>) => work();
  const kept = {
    files: openFileStore(directory, alone),
    parts: openPartStore(join(directory, "parts")),
    limitMegabytes: 1,
  };
  const { uploadId } = (await begin("given-up.txt", 10)).body;
  await kept.parts.write(uploadId, 0, Buffer.from("half"));
  const day = 24 * 3_600_000;
  await sweepUploads(house.database.db, kept, new Date(Date.now() + day - 60_000));
  expect((await ask("GET", `${uploads()}/${uploadId}`)).status).toBe(200);
  await sweepUploads(house.database.db, kept, new Date(Date.now() + day + 60_000));
  expect((await ask("GET", `${uploads()}/${uploadId}`)).status).toBe(404);
  expect(await readdir(join(directory, "parts"))).toEqual([uploadId]);
  await rm(directory, { recursive: true, force: true });
});
