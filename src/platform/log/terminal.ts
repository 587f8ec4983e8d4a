/** Lines for the person who started the program; the log is for machines. */
export interface Terminal {
  say(line: string): void;
}

/** Prints to standard output of a terminal or a pipe; to nothing when `quiet`. */
export function openTerminal({ quiet = false, stream = process.stdout as NodeJS.WritableStream } = {}): Terminal {
  return { say: (line) => void (quiet || stream.write(`${line}\n`)) };
}
