/** Tells a person at a terminal how far a long command is; silent when standard error is piped. */
export interface Progress {
  show(text: string): void;
  /** Clears the line. */
  end(): void;
}

/** Opens a line that is rewritten in place, at most ten times a second. */
export function openProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  let shownAt = 0;
  return {
    show: (text) => {
      if (!stream.isTTY || Date.now() - shownAt < 100) return;
      shownAt = Date.now();
      stream.write(`\r\u001b[K${text}`);
    },
    end: () => void (shownAt && stream.write("\r\u001b[K")),
  };
}
