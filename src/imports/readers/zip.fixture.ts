import { constants, crc32, deflateRawSync } from "node:zlib";

/** A part that is packed already. */
export interface Packed {
  deflated: Buffer;
}

/** A text many times over, packed without ever being whole: gigabytes in an instant. */
export function packedOf(head: string, again: string, times: number, tail = ""): Packed {
  const flushed = (text: string) => deflateRawSync(text, { finishFlush: constants.Z_FULL_FLUSH });
  const block = flushed(again);
  return { deflated: Buffer.concat([flushed(head), ...Array<Buffer>(times).fill(block), deflateRawSync(tail)]) };
}

/** A zip of parts, plain or packed: what other programs than ours write, part by part. */
export function zipOf(parts: Readonly<Record<string, string | Packed>>): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, part] of Object.entries(parts)) {
    const packed = typeof part !== "string";
    const [path, bytes] = [Buffer.from(name), packed ? part.deflated : Buffer.from(part)];
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(packed ? 8 : 0, 4);
    about.writeUInt32LE(crc32(bytes), 10);
    about.writeUInt32LE(bytes.length, 14);
    about.writeUInt32LE(bytes.length, 18);
    about.writeUInt16LE(path.length, 22);
    files.push(Buffer.from("504b0304", "hex"), about, path, bytes);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.from("504b01021400", "hex"), about, place, path);
    offset += 30 + path.length + bytes.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(parts).length, 4);
  end.writeUInt16LE(Object.keys(parts).length, 6);
  end.writeUInt32LE(index.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, index, Buffer.from("504b0506", "hex"), end]);
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A workbook as openpyxl and what builds on it write it: parts named from the root, tabs in another order than they. */
export function workbookOf(
  tabs: Readonly<Record<string, string[][]>>,
  instead: Readonly<Record<string, string | Packed>> = {},
): Buffer {
  const names = Object.keys(tabs);
  const part = (index: number) => `xl/worksheets/sheet${names.length - index}.xml`;
  const cell = (text: string, at: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const line = (row: string[], at: number) =>
    row.map((text, column) => cell(text, `${"ABCDEF"[column]}${at}`)).join("");
  const sheets = names.map((name, index) => {
    const rows = tabs[name]!.map((row, at) => `<row r="${at + 1}">${line(row, at + 1)}</row>`);
    return [part(index), `<worksheet xmlns="${MAIN}"><sheetData>${rows.join("")}</sheetData></worksheet>`];
  });
  const about = {
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}" count="0"/>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${LINKS}"><sheets>${names
      .map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names
      .map((_, index) => `<Relationship Id="rId${index + 1}" Type="${LINKS}/worksheet" Target="/${part(index)}"/>`)
      .join("")}<Relationship Id="rIdT" Type="${LINKS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  };
  return zipOf({ ...Object.fromEntries(sheets), ...about, ...instead });
}
