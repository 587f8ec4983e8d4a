import { exportCases } from "../../src/cases/contract/lists.ts";
import type { RefusalAnswer } from "../../src/kernel/refusal-answer.ts";
import { bug, networkAway, type Refused } from "../shell/client/refusal-error.ts";
import { splitInput } from "../shell/client/split-input.ts";
import { serverNow } from "../ui/now.ts";
import { currentLocale } from "../words/words.ts";
import { type Asked, writeAsked } from "./filters.ts";
import { dayOf } from "./use-conditions.ts";

export type ExportFormat = "csv" | "xlsx";

/** Fetches the list as a file and hands it to the browser. Fetched, not linked to: a refusal must not replace the page. */
export async function downloadCases(
  asked: Asked,
  format: ExportFormat,
  name: string,
): Promise<{ rows: number } | { refusal: Refused }> {
  const { url } = splitInput(exportCases, { ...writeAsked(asked), sort: asked.sort, format });
  try {
    const response = await fetch(url, { headers: { "x-locale": currentLocale() }, credentials: "same-origin" });
    if (!response.ok) {
      const read = (await response.json().catch(() => undefined)) as RefusalAnswer | undefined;
      return { refusal: read?.refusal ?? bug(response.headers.get("x-request-id") ?? "-").refusal };
    }
    save(await response.blob(), `${name}-${dayOf(serverNow())}.${format}`);
    return { rows: Number(response.headers.get("x-row-count") ?? 0) };
  } catch {
    return { refusal: networkAway().refusal };
  }
}

function save(file: Blob, name: string) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
