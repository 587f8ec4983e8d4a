import type { Seeded } from "../kernel/seeded.ts";
import { isWealth } from "./all-stories.ts";
import { customersFor, demoCustomers } from "./customers.ts";
import { officeBefore } from "./office-hours.ts";
import type { Beat, Plan } from "./stage.ts";
import type { Story } from "./story.ts";

/** A case before its place among all is known. */
export type Draft = Omit<Plan, "key">;

/** The instants of the beats, counted back in working time from the last. */
export function timesOf(beats: readonly Beat[], lastAt: Date, zone: string, seeded: Seeded): Date[] {
  const times: Date[] = [];
  let at = lastAt;
  for (const beat of [...beats].reverse()) {
    // Nobody works on the full minute; the minutes between beats keep the order.
    times.unshift(new Date(Math.floor(at.getTime() / 60_000) * 60_000 + seeded.int(0, 59) * 1000));
    at = officeBefore(zone, at, Math.max(1, seeded.int(...(beat.after as [number, number]))));
  }
  return times;
}

/** Deals out customers: one who fits, nobody the same story twice, and as long as possible nobody with two open cases. */
export class CustomerDraw {
  private readonly names = demoCustomers().map((one) => one.name);
  private readonly told = new Set<string>();
  private readonly busy = new Set<number>();

  draw(story: Story, seeded: Seeded, open?: { name?: string }): number {
    const name = open?.name;
    const fitting = name ? [this.names.indexOf(name)] : customersFor(story, isWealth(story));
    if (fitting.length === 0 || fitting[0]! < 0) throw new Error(`demo: no customer ${name ?? story.id}`);
    const fresh = fitting.filter((at) => !this.told.has(`${story.id} ${at}`));
    const free = fresh.filter((at) => !open || !this.busy.has(at));
    const drawn = seeded.pick([free, fresh, fitting].find((some) => some.length > 0)!);
    this.told.add(`${story.id} ${drawn}`);
    // A surname is enough to confuse two rows of one list.
    const looksLike = (other: string) => familyOf(other) === familyOf(this.names[drawn]!);
    if (open) for (const [at, other] of this.names.entries()) if (looksLike(other)) this.busy.add(at);
    return drawn;
  }
}

function familyOf(name: string): string {
  return /^\p{Script=Han}/u.test(name) ? name[0]! : name;
}
