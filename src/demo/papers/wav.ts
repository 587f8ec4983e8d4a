const RATE = 8000;

/** So many seconds of what a call sounds like from another room: two voices taking turns, as tones without words. */
export function callOf(seconds: number): Buffer {
  const samples = Buffer.alloc(seconds * RATE, 128);
  for (let at = 0; at < samples.length; at++) {
    const second = at / RATE;
    const turn = Math.floor(second / 3) % 2;
    const syllable = Math.abs(Math.sin(second * (turn ? 9 : 12)));
    const pause = second % 3 > 2.6 ? 0 : 1;
    const pitch = (turn ? 130 : 210) + 20 * Math.sin(second * 2);
    samples[at] = 128 + Math.round(34 * pause * syllable * Math.sin(2 * Math.PI * pitch * second));
  }
  const head = Buffer.alloc(44);
  head.write("RIFF", 0, "latin1");
  head.writeUInt32LE(36 + samples.length, 4);
  head.write("WAVEfmt ", 8, "latin1");
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(RATE, 24);
  head.writeUInt32LE(RATE, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write("data", 36, "latin1");
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
}
