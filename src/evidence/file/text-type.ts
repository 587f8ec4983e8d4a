/** A page or drawing that a browser would carry out, or any other markup. */
const MARKUP = /^\s*<(?:[a-z!?/])/i;

/**
 * The media type of bytes that no known format claims: a text in UTF-8 or GB18030, markup, or bytes of no kind. `head` is
 * their beginning; where it was cut, a half character at its end is no fault.
 */
export function textTypeOf(head: Uint8Array): string {
  for (const charset of ["utf-8", "gb18030"] as const) {
    const text = readAs(charset, head);
    if (text === null) continue;
    if (MARKUP.test(text)) return markupType(text);
    return charset === "utf-8" ? "text/plain" : `text/plain;charset=${charset}`;
  }
  return "application/octet-stream";
}

function markupType(text: string): string {
  if (/<svg[\s>]/i.test(text)) return "image/svg+xml";
  return /<(?:!doctype html|html|head|body|script)[\s>]/i.test(text) ? "text/html" : "application/xml";
}

function readAs(charset: string, head: Uint8Array): string | null {
  try {
    const text = new TextDecoder(charset, { fatal: true }).decode(head, { stream: true });
    return hasControls(text) ? null : text;
  } catch {
    return null;
  }
}

/** Control characters stand in no text that somebody reads. */
function hasControls(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) return true;
  }
  return false;
}
