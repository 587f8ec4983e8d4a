import type { Page } from "playwright-core";

/** What a person does on the case page, in the words of the page's own parts. */
export function handsOn(page: Page) {
  const dialog = page.locator("dialog[open]");
  const field = (name: string) => page.locator(`[data-field="${name}"]`);
  return {
    dialog,
    field,
    /** Presses the one filled button of the view, once it names this step. */
    next: async (label: string) => {
      const button = page.locator(".head-next .btn.fill", { hasText: label });
      await button.waitFor({ timeout: 15_000 });
      await button.click();
    },
    write: (name: string, text: string) => field(name).locator("textarea").fill(text),
    choose: (name: string, label: string | RegExp) => field(name).locator("label", { hasText: label }).click(),
    /** Sends the open dialog and waits until it is gone. */
    submit: async () => {
      await dialog.locator("footer .btn.fill").click();
      await dialog.waitFor({ state: "detached", timeout: 15_000 });
    },
    /** Sends the open dialog and gives the words of the refusal it meets. */
    refusal: async () => {
      await dialog.locator("footer .btn.fill").click();
      const box = dialog.locator(".refuse");
      await box.waitFor({ timeout: 15_000 });
      return (await box.textContent()) ?? "";
    },
  };
}
