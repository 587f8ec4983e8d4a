import { exportCases } from "../../src/cases/contract/lists.ts";
import { callFile } from "../shell/client/call.ts";
import { type Refused, refusalOf } from "../shell/client/refusal-error.ts";
import { serverNow } from "../ui/now.ts";
import { dayOf } from "../words/zoned.ts";
import { type Asked, writeAsked } from "./filters.ts";

export type ExportFormat = "csv" | "xlsx";

/** Fetches the list as a file and hands it to the browser. Fetched, not linked to: a refusal must not replace the page. */
export async function downloadCases(
  asked: Asked,
  format: ExportFormat,
  name: string,
): Promise<{ rows: number } | { refusal: Refused }> {
  try {
    const { file, headers } = await callFile(exportCases, { ...writeAsked(asked), sort: asked.sort, format } as never);
    save(file, `${name}-${dayOf(serverNow())}.${format}`);
    return { rows: Number(headers.get("x-row-count") ?? 0) };
  } catch (error) {
    return { refusal: refusalOf(error) };
  }
}

function save(file: Blob, name: string) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
