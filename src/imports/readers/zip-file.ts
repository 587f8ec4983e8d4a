import { createReadStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { pipeline, Readable } from "node:stream";
import { createInflateRaw } from "node:zlib";

/** A zip on disk, read by its directory: each part on its own, in any order, as a stream. */
export interface ZipFile {
  has(name: string): boolean;
  /** The bytes of a part; throws when there is none. */
  open(name: string): Promise<Readable>;
}

interface Part {
  method: number;
  packed: number;
  /** Where its own header begins. */
  offset: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
const HEADER = 0x04034b50;
const LONGEST_END = 22 + 0xffff;
/** Some ten thousand parts: each is kept in memory with its name. */
const LARGEST_DIRECTORY = 2 * 1024 * 1024;
const STORED = 0;
const DEFLATED = 8;

/** Reads the directory of a zip; throws when the file breaks off, is encrypted or packed in another way. */
export async function openZip(path: string): Promise<ZipFile> {
  const handle = await open(path);
  try {
    const parts = await readDirectory(handle);
    return { has: (name) => parts.has(name), open: (name) => openPart(path, parts.get(name), name) };
  } finally {
    await handle.close();
  }
}

async function openPart(path: string, part: Part | undefined, name: string): Promise<Readable> {
  if (!part) throw new Error(`no ${name}`);
  if (part.method !== STORED && part.method !== DEFLATED) throw new Error(`${name}: method ${part.method}`);
  const start = await startOf(path, part);
  if (part.packed === 0) return Readable.from([]);
  const packed = createReadStream(path, { start, end: start + part.packed - 1 });
  // Whoever reads is told of a failure by the stream itself.
  return part.method === STORED ? packed : pipeline(packed, createInflateRaw(), () => undefined);
}

/** The part's own header may be longer than the directory says. */
async function startOf(path: string, { offset }: Part): Promise<number> {
  const handle = await open(path);
  try {
    const header = await bytesAt(handle, offset, 30);
    if (header.readUInt32LE(0) !== HEADER) throw new Error("no header where the directory says");
    return offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  } finally {
    await handle.close();
  }
}

async function readDirectory(handle: FileHandle): Promise<Map<string, Part>> {
  const { at, size } = await findDirectory(handle);
  if (size > LARGEST_DIRECTORY) throw new Error("directory too large");
  const bytes = await bytesAt(handle, at, size);
  const parts = new Map<string, Part>();
  for (let place = 0; place + 46 <= size && bytes.readUInt32LE(place) === ENTRY; ) {
    const [name, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(place + field)) as [
      number,
      number,
      number,
    ];
    const extraAt = place + 46 + name;
    if (bytes.readUInt16LE(place + 8) & 1) throw new Error("encrypted");
    // Some programs on Windows write its own slashes.
    parts.set(bytes.toString("utf8", place + 46, extraAt).replaceAll("\\", "/"), {
      method: bytes.readUInt16LE(place + 10),
      ...sizesOf(bytes, place, bytes.subarray(extraAt, extraAt + extra)),
    });
    place = extraAt + extra + comment;
  }
  return parts;
}

/** Sizes that do not fit 32 bits stand in an extra field, in this order: whole, packed, offset. */
function sizesOf(bytes: Buffer, place: number, extra: Buffer): Pick<Part, "packed" | "offset"> {
  const [packed, whole, offset] = [20, 24, 42].map((field) => bytes.readUInt32LE(place + field)) as [
    number,
    number,
    number,
  ];
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let next = at + 4;
    const wide = (value: number) => {
      if (value !== 0xffffffff) return value;
      next += 8;
      return Number(extra.readBigUInt64LE(next - 8));
    };
    wide(whole);
    return { packed: wide(packed), offset: wide(offset) };
  }
  return { packed, offset };
}

async function findDirectory(handle: FileHandle): Promise<{ at: number; size: number }> {
  const { size: length } = await handle.stat();
  const from = Math.max(0, length - LONGEST_END);
  const tail = await bytesAt(handle, from, length - from);
  let end = tail.length - 22;
  while (end >= 0 && tail.readUInt32LE(end) !== END) end--;
  if (end < 0) throw new Error("no directory: the file breaks off");
  const [size, at] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
  if (at !== 0xffffffff && size !== 0xffffffff) return { at, size };
  if (end < 20 || tail.readUInt32LE(end - 20) !== LOCATOR_64) throw new Error("no directory");
  const wide = await bytesAt(handle, Number(tail.readBigUInt64LE(end - 12)), 56);
  if (wide.readUInt32LE(0) !== END_64) throw new Error("no directory");
  return { size: Number(wide.readBigUInt64LE(40)), at: Number(wide.readBigUInt64LE(48)) };
}

async function bytesAt(handle: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, at);
  if (bytesRead < length) throw new Error("the file breaks off");
  return buffer;
}
