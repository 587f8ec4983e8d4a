import { inflateRawSync } from "node:zlib";

/** Everything in a ZIP, names and contents after each other; bytes that are none are given back as they are. */
export function unzipped(bytes: Buffer): Buffer {
  const end = bytes.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  if (bytes.subarray(0, 4).toString("latin1") !== "PK\x03\x04" || end < 0) return bytes;
  const parts: Buffer[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let entry = bytes.readUInt16LE(end + 10); entry > 0; entry--) {
    const [method, packed] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(from, from + packed);
    parts.push(bytes.subarray(at + 46, at + 46 + name), method === 8 ? inflateRawSync(content) : content);
    at += 46 + name + extra + comment;
  }
  return Buffer.concat(parts);
}
