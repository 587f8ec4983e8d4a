import type { Uploaded } from "./upload-file.ts";

/** First rows of files uploaded in this tab, by sheet. Only in memory: they hold customers' words and numbers. */
const samples = new Map<string, Uploaded>();

function placeOf({ runId, sheet }: Pick<Uploaded, "runId" | "sheet">): string {
  return `${runId}/${sheet ?? ""}`;
}

export function keepSample(uploaded: Uploaded): void {
  samples.set(placeOf(uploaded), uploaded);
}

/** What was seen of a file when it was uploaded, or the sheet chosen; nothing after the page was opened anew. */
export function sampleOf(of: Pick<Uploaded, "runId" | "sheet">): Uploaded | undefined {
  return samples.get(placeOf(of));
}
