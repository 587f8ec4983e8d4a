import { type KeptFile, keepFile } from "../../evidence/file/keep-file.ts";
import type { FileStore } from "../../platform/files/file-store.ts";
import { pdfOf } from "./pdf.ts";
import { Canvas } from "./png.ts";
import { callOf } from "./wav.ts";

/** Papers of the fictional bank, made here and the same every time. */
const PAPERS = {
  screenshot: { fileName: "手机截图.png", bytes: () => screenshot() },
  receipt: { fileName: "回单.png", bytes: () => receipt() },
  agreement: { fileName: "协议.pdf", bytes: () => agreement() },
  recording: { fileName: "通话录音.wav", bytes: () => callOf(14) },
  log: { fileName: "系统日志.txt", bytes: () => Buffer.from(LOG) },
} as const;
export type Paper = keyof typeof PAPERS;

export type KeptPapers = Readonly<Record<Paper, KeptFile>>;

/** Lays every paper of the demo into the store. */
export async function keepPapers(files: FileStore): Promise<KeptPapers> {
  const kept: Partial<Record<Paper, KeptFile>> = {};
  for (const [paper, { fileName, bytes }] of Object.entries(PAPERS)) {
    const file = await keepFile(files, once(bytes()), { fileName, limitBytes: 2 ** 20 });
    if (!file.ok) throw new Error(`demo: the paper ${paper} was refused with ${file.refusal.code}`);
    kept[paper as Paper] = file.value;
  }
  return kept as KeptPapers;
}

async function* once(bytes: Buffer) {
  yield bytes;
}

const [INK, GREY, PALE, BLUE, RED] = [0x2b3040, 0xa9b0bd, 0xe9ecf2, 0x3b4fa6, 0xb3261e];

/** A telephone that says three times that it did not work. */
function screenshot(): Buffer {
  const phone = new Canvas(390, 700, 0xf6f7f9);
  phone.fill(0, 0, 390, 64, BLUE);
  phone.fill(20, 28, 90, 12, 0xffffff);
  phone.write("14:55", 320, 26, 2, 0xffffff);
  phone.fill(20, 84, 350, 120, 0xffffff);
  phone.fill(40, 104, 120, 12, GREY);
  phone.write("86,000.00", 40, 136, 4, INK);
  ["14:41:08", "14:47:33", "14:55:20"].forEach((time, at) => {
    const top = 226 + at * 110;
    phone.fill(20, top, 350, 96, 0xffffff);
    phone.fill(20, top, 4, 96, RED);
    phone.write(time, 44, top + 18, 3, INK);
    phone.write("!", 336, top + 18, 4, RED);
    phone.fill(44, top + 56, 210, 10, GREY);
    phone.fill(44, top + 74, 150, 8, PALE);
  });
  phone.fill(20, 590, 350, 56, GREY);
  return phone.toPng();
}

/** A slip of a counter machine. */
function receipt(): Buffer {
  const slip = new Canvas(420, 560, 0xfdfcf8);
  slip.fill(140, 30, 140, 14, INK);
  slip.fill(40, 70, 340, 2, GREY);
  ["6227 **** **** 3915", "86,000.00", "1.0713", "92,131.80"].forEach((line, at) => {
    slip.fill(40, 104 + at * 70, 96, 10, GREY);
    slip.write(line.replaceAll(" ", ""), 40, 126 + at * 70, 3, INK);
  });
  slip.fill(40, 400, 340, 2, GREY);
  slip.fill(250, 430, 110, 90, 0xf3d9d6);
  slip.fill(258, 438, 94, 74, 0xfdfcf8);
  slip.fill(274, 468, 62, 14, RED);
  return slip.toPng();
}

function agreement(): Buffer {
  return pdfOf([
    [
      { text: "云悦90天持有期理财产品 销售协议", size: 18 },
      { text: "编号 YY90-2026-0413" },
      { text: "" },
      { text: "第一条 本协议由甲方（投资者）与乙方（云岚银行）订立。" },
      { text: "第二条 产品自申购确认日起持有满九十日后可以赎回。" },
      { text: "第三条 乙方应当保证交易系统正常运行；系统不能提供服务的，" },
      { text: "乙方应当及时公告，并为投资者提供其他办理途径。" },
    ],
    [
      { text: "第四条 赎回", size: 15 },
      { text: "4.1 投资者可以通过手机银行、网点柜台提交赎回申请。" },
      { text: "4.2 15:00前提交的赎回，按当日净值确认；15:00以后提交的，" },
      { text: "按下一交易日净值确认。" },
      { text: "4.3 因乙方系统原因未能受理的申请，以投资者提交的时间为准。" },
      { text: "" },
      { text: "甲方签字：          乙方盖章：云岚银行财富管理部" },
    ],
  ]);
}

const LOG = `2026-11-13 14:41:08.412 REDEEM app=mobile code=503 msg="service unavailable" received=yes
2026-11-13 14:47:33.077 REDEEM app=mobile code=503 msg="service unavailable" received=yes
2026-11-13 14:55:20.951 REDEEM app=mobile code=503 msg="service unavailable" received=yes
2026-11-13 15:07:02.300 GATEWAY state=up
三次请求均在15:00截止之前到达本行，被网关拒绝；15:07恢复。
`;
