let open: () => void = () => undefined;

/** Named by the frame: shows the sheet of keys. */
export function onKeyHelp(handler: () => void): void {
  open = handler;
}

/** Shows the sheet of keys. */
export function openKeyHelp(): void {
  open();
}
