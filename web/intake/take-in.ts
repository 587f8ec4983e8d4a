import type { Running } from "../incidents/LikeIncident.tsx";

interface Taken {
  caseId: string;
}

/** What taking a complaint in is made of; `receive` gives null where it was refused. */
export interface Steps<T extends Taken> {
  receive: () => Promise<T | null>;
  /** Empties the form and its draft. */
  drop: () => void;
  join: ((caseId: string) => Promise<void>) | null;
}

/**
 * Takes a complaint in, and has it join an incident where that was asked for. The form is empty as soon as the case is
 * there: whatever happens while it joins, no second case is made of it, and no draft of it stays behind.
 */
export async function takeIn<T extends Taken>({ receive, drop, join }: Steps<T>): Promise<T | null> {
  const taken = await receive();
  if (!taken) return null;
  drop();
  await join?.(taken.caseId);
  return taken;
}

/** Lets nothing begin while it is under way; what is pressed meanwhile gives null. */
export function oneAtATime(tell: (busy: boolean) => void) {
  let busy = false;
  return async <T>(work: () => Promise<T>): Promise<T | null> => {
    if (busy) return null;
    busy = true;
    tell(true);
    try {
      return await work();
    } finally {
      busy = false;
      tell(false);
    }
  };
}

/** The incident to join: the one that was ticked, and only while it is the one that is shown. */
export function incidentToJoin(ticked: Running | null, shown: Running | null): Running | null {
  return ticked && shown?.incidentId === ticked.incidentId ? shown : null;
}
