/** Copies a text; also on plain http, where browsers keep the clipboard from pages. */
export async function copyText(text: string): Promise<boolean> {
  if (isSecureContext && navigator.clipboard) {
    const copied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    if (copied) return true;
  }
  const area = document.createElement("textarea");
  area.value = text;
  area.readOnly = true;
  area.style.cssText = "position:fixed;opacity:0";
  // Inside an open dialog everything else is inert: the text must stand within.
  (document.querySelector("dialog[open]:last-of-type") ?? document.body).append(area);
  area.select();
  const copied = document.execCommand("copy");
  area.remove();
  return copied;
}
