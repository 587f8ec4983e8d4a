import type { Uploaded } from "./upload-file.ts";

/** First rows of files uploaded in this tab. Only in memory: they hold customers' words and numbers. */
const samples = new Map<string, Uploaded>();

export function keepSample(uploaded: Uploaded): void {
  samples.set(uploaded.runId, uploaded);
}

/** What was seen of a file when it was uploaded; nothing after the page was opened anew. */
export function sampleOf(runId: string): Uploaded | undefined {
  return samples.get(runId);
}
