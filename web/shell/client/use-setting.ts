import { useEffect, useState } from "react";
import { refresh } from "./query-client.ts";
import type { Refused } from "./refusal-error.ts";

/** A setting as it was read: its value, and the revision that saving over it needs. */
export interface Held<T> {
  value: T;
  revision: number;
  byName?: string | null;
}

/**
 * A setting being changed. What somebody else saves meanwhile is taken over where nothing was typed; otherwise what was
 * typed stays, and `theirs` holds what there is now until one of the two is chosen. `meaning` tells values apart.
 */
export function useSetting<T>(held: Held<T>, meaning: (value: T) => string = JSON.stringify) {
  const [base, setBase] = useState(held);
  const [value, put] = useState(held.value);
  const changed = meaning(value) !== meaning(base.value);
  const moved = held.revision !== base.revision;
  const adopt = () => {
    setBase(held);
    put(held.value);
  };
  const same = (one: T, other: T) => meaning(one) === meaning(other);
  const quiet = moved && (!changed || same(value, held.value));
  // What they changed lies beside it: what was typed stands on what there is now.
  const beside = moved && !quiet && same(base.value, held.value);
  if (quiet) adopt();
  if (beside) setBase(held);
  return {
    value,
    put,
    changed,
    /** The revision to save over. */
    revision: base.revision,
    undo: () => put(base.value),
    theirs: moved && !quiet && !beside ? held : null,
    /** Lets go of what was typed. */
    takeTheirs: adopt,
    /** Keeps what was typed; saving then replaces what the other saved, knowingly. */
    keepMine: () => setBase(held),
  };
}

/** Reads what a capability holds again once a command was refused because somebody else was first. */
export function useReadAgain(capability: string, refusal: Refused | null): void {
  useEffect(() => {
    if (refusal?.kind === "conflict") void refresh([capability]);
  }, [capability, refusal]);
}
