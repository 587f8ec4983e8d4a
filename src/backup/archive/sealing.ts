import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from "node:crypto";
import { Transform } from "node:stream";

/** How a sealed backup begins; an open one begins as gzip does. */
export const SEALED = Buffer.from("redress-sealed-1\n");
const SALT = 16;
const TAG = 16;
const CHUNK = 64 * 1024;

/** Opening failed: another passphrase, or bytes that were changed, moved or cut off. */
export class NotOpened extends Error {
  override name = "NotOpened";
}

/**
 * Encrypts a stream with a passphrase: pieces of 64 KiB, each by AES-256-GCM under the key that scrypt makes of the
 * passphrase and a salt of its own. A piece's number and whether it is the last are in its nonce, so that pieces can
 * neither be moved nor left out, nor the end cut off.
 */
export function sealing(passphrase: string): Transform {
  const salt = randomBytes(SALT);
  const key = keyOf(passphrase, salt);
  const pieces = inPieces(CHUNK);
  const close = (piece: Buffer, number: number, last: boolean) => {
    const cipher = createCipheriv("aes-256-gcm", key, nonceOf(number, last));
    return Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]);
  };
  return pieces(close, Buffer.concat([SEALED, salt]));
}

/** Decrypts what `sealing` wrote, from behind its first words on; nothing leaves it that was not proved first. */
export function opening(passphrase: string): Transform {
  let key: Buffer | undefined;
  const pieces = inPieces(CHUNK + TAG, SALT, (salt) => {
    key = keyOf(passphrase, salt);
  });
  return pieces((piece, number, last) => {
    if (!key || piece.length < TAG) throw new NotOpened("cut off");
    const decipher = createDecipheriv("aes-256-gcm", key, nonceOf(number, last));
    decipher.setAuthTag(piece.subarray(piece.length - TAG));
    try {
      return Buffer.concat([decipher.update(piece.subarray(0, piece.length - TAG)), decipher.final()]);
    } catch {
      throw new NotOpened("not as it was written");
    }
  });
}

// 32 MB and about a tenth of a second for each guess.
const keyOf = (passphrase: string, salt: Buffer) =>
  scryptSync(passphrase.normalize("NFKC"), salt, 32, { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 2 ** 20 });

function nonceOf(number: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(number, 5, 6);
  nonce[11] = last ? 1 : 0;
  return nonce;
}

type Piece = (piece: Buffer, number: number, last: boolean) => Buffer;

/** Cuts a stream into pieces of one size, behind a beginning of `first` bytes that is taken aside. */
function inPieces(size: number, first = 0, begin: (bytes: Buffer) => void = () => undefined) {
  return (turn: Piece, opened?: Buffer): Transform => {
    let waiting: Buffer = Buffer.alloc(0);
    let awaited = first;
    let number = 0;
    return new Transform({
      construct(done) {
        if (opened) this.push(opened);
        done();
      },
      transform(chunk: Buffer, _encoding, done) {
        waiting = waiting.length === 0 ? chunk : Buffer.concat([waiting, chunk]);
        try {
          if (awaited > 0 && waiting.length >= awaited) {
            begin(waiting.subarray(0, awaited));
            waiting = waiting.subarray(awaited);
            awaited = 0;
          }
          // The last piece is only known at the end, so one whole piece always waits.
          while (awaited === 0 && waiting.length > size) {
            this.push(turn(waiting.subarray(0, size), number++, false));
            waiting = waiting.subarray(size);
          }
          done();
        } catch (error) {
          done(error as Error);
        }
      },
      flush(done) {
        try {
          this.push(turn(waiting, number, true));
          done();
        } catch (error) {
          done(error as Error);
        }
      },
    });
  };
}
