import type { Beat, Stage } from "../stage.ts";

/** One beat: its name, the working minutes since the beat before, and what happens. */
export function beat(name: string, from: number, to: number, play: (stage: Stage, at: Date) => Promise<unknown>): Beat {
  return { name, after: [from, to], play };
}
