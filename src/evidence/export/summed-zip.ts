import { createHash } from "node:crypto";
import { Readable, Transform } from "node:stream";
import { ZipFile } from "yazl";

/** A ZIP that says of every entry what its bytes add up to. */
export interface SummedZip {
  /** `compress: false` for bytes that stand in the file as they are. */
  add(name: string, open: () => Promise<Readable>, compress?: boolean): void;
  text(name: string, said: string): void;
  /** Closes it with `manifest.sha256` and gives what is to be sent. */
  end(): Readable;
}

/**
 * Opens a ZIP that is written one entry after the other: none is begun before the one before it has gone out, so its size
 * is no matter of memory. Where an entry cannot be opened the ZIP breaks off: half a file never looks whole.
 */
export function openZip(at: Date): SummedZip {
  const zip = new ZipFile();
  const sums: string[] = [];
  const options = { mtime: at, compress: true };
  const add: SummedZip["add"] = (name, open, compress = true) =>
    zip.addReadStreamLazy(name, { ...options, compress }, (give) => {
      open().then(
        (bytes) => give(null, summed(bytes, name, sums)),
        (error: Error) => give(error, undefined as never),
      );
    });
  return {
    add,
    text: (name, said) => add(name, async () => Readable.from([Buffer.from(said)])),
    end: () => {
      zip.addReadStreamLazy("manifest.sha256", options, (give) => give(null, Readable.from([sums.join("")])));
      zip.end();
      const out = zip.outputStream as Readable;
      zip.on("error", (error: Error) => out.destroy(error));
      return out;
    },
  };
}

/** Passes bytes on, and notes their checksum once they have all passed. */
function summed(bytes: Readable, name: string, sums: string[]): Readable {
  const hash = createHash("sha256");
  const counting = new Transform({
    transform: (part, _encoding, done) => {
      hash.update(part);
      done(null, part);
    },
    flush: (done) => {
      sums.push(`${hash.digest("hex")}  ${name}\n`);
      done();
    },
  });
  bytes.on("error", (error) => counting.destroy(error));
  return bytes.pipe(counting);
}
