import type { EvidenceKind } from "../../kernel/vocabulary.ts";

/** How a page can show a piece beside the text; `none` is only ever handed out as a download. */
export const LOOKS = ["image", "pdf", "audio", "video", "text", "none"] as const;
export type Look = (typeof LOOKS)[number];

/**
 * The types that are shown, and how. Whatever is not listed is downloaded: pages, drawings and documents that can carry a
 * program (HTML, SVG, Office) are missing on purpose.
 */
const SHOWN: Readonly<Record<string, Look>> = {
  "image/png": "image",
  "image/jpeg": "image",
  "image/gif": "image",
  "image/webp": "image",
  "image/avif": "image",
  "image/bmp": "image",
  "application/pdf": "pdf",
  "audio/mpeg": "audio",
  "audio/mp4": "audio",
  "audio/x-m4a": "audio",
  "audio/ogg": "audio",
  "audio/wav": "audio",
  "audio/flac": "audio",
  "audio/aac": "audio",
  "video/mp4": "video",
  "video/webm": "video",
  "video/quicktime": "video",
  "text/plain": "text",
};

/** How a piece of this media type is shown; parameters such as a charset do not count. */
export function lookOf(mediaType: string): Look {
  const [type = ""] = mediaType.split(";");
  return Object.hasOwn(SHOWN, type) ? SHOWN[type]! : "none";
}

/** The type it is served as: its own where it is shown, else bytes that no browser interprets. */
export function servedAs(mediaType: string): string {
  const look = lookOf(mediaType);
  if (look === "none") return "application/octet-stream";
  return look === "text" && !mediaType.includes(";") ? `${mediaType}; charset=utf-8` : mediaType;
}

/** What a piece most likely is, where nobody has said so. */
export function likelyKind(mediaType: string): EvidenceKind {
  const look = lookOf(mediaType);
  if (look === "audio" || look === "video") return "recording";
  return look === "image" ? "photo" : "other";
}
