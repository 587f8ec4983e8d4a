import { fileTypeFromBuffer } from "file-type";
import { expect, test } from "vitest";
import { pdfOf } from "./pdf.ts";
import { Canvas } from "./png.ts";
import { callOf } from "./wav.ts";

test("papers are real files of their kind, the same every time", async () => {
  const made = () => [new Canvas(8, 8).toPng(), pdfOf([[{ text: "第四条" }]]), callOf(1)];
  const types = await Promise.all(made().map(async (bytes) => (await fileTypeFromBuffer(bytes))?.mime));
  expect(types).toEqual(["image/png", "application/pdf", "audio/wav"]);
  expect(made().map((bytes) => bytes.toString("hex"))).toEqual(made().map((bytes) => bytes.toString("hex")));
});
