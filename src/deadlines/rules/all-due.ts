import { type Due, type DueInput, dueOf } from "./compute.ts";
import type { Milestone } from "./milestone.ts";
import type { DeadlinePolicy } from "./policy.ts";
import type { StartingEvent } from "./starting-events.ts";

/** What is known of a matter when every milestone of a policy is asked for at once. */
export interface Matter extends Omit<DueInput, "startedAt" | "assumed"> {
  /** When the policy's own starting event came: the complaint received, the transfer, the order. */
  receivedAt: Date;
  /** When other events came. A milestone whose event has not come is counted as if it came with the first one. */
  events?: Partial<Record<StartingEvent, Date>>;
}

export interface MilestoneDue extends Due {
  id: string;
}

/** Every milestone of a policy with when it falls due, in the policy's order. */
export function allDue(policy: DeadlinePolicy, matter: Matter, now?: Date): MilestoneDue[] {
  return policy.milestones.map((milestone) => {
    const { receivedAt, events, ...input } = matter;
    const event = startingEventOf(milestone, matter.variant);
    const known = events?.[event] ?? (event === policy.clock.startsOn ? receivedAt : undefined);
    return {
      id: milestone.id,
      ...dueOf(policy, milestone.id, { ...input, startedAt: known ?? receivedAt, assumed: known === undefined }, now),
    };
  });
}

/** What a milestone is counted from; a variant may have an event of its own. */
export function startingEventOf({ from, variants }: Milestone, variant?: string): StartingEvent {
  return variants?.find(({ id }) => id === variant)?.from ?? from;
}
