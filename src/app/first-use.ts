import type { Terminal } from "../platform/log/terminal.ts";

/**
 * Shows whoever started a system that nobody uses yet the one link that sets it up. In both languages, since nobody has
 * chosen one; to the terminal only, so that no line of the log holds the code.
 */
export function saySetUp(terminal: Terminal, link: string): void {
  terminal.say("  第一次使用：打开这个链接，建立机构和第一位管理员。");
  terminal.say("  First use: open this link to create the organisation and its first administrator.");
  terminal.say(`\n  ${link}\n`);
}
