import type { Actor } from "../kernel/authority.ts";

interface Entry {
  actor: Actor;
  until: number;
}

/** Actors by cookie or key for a short while, bounded; the least recently used go first. */
export class ActorCache {
  private readonly entries = new Map<string, Entry>();
  /** Rises with every forgetting: what was read before one must not be kept after it. */
  generation = 0;

  constructor(private readonly bound = 5000) {}

  get(key: string, now: number): Actor | null {
    const entry = this.entries.get(key);
    if (!entry) return null;
    this.entries.delete(key);
    if (entry.until <= now) return null;
    this.entries.set(key, entry);
    return entry.actor;
  }

  /** Keeps an actor read under `generation`, unless something was forgotten since. */
  keep(key: string, actor: Actor, until: number, generation: number): void {
    if (generation !== this.generation) return;
    if (this.entries.size >= this.bound) this.entries.delete(this.entries.keys().next().value!);
    this.entries.set(key, { actor, until });
  }

  /** Forgets one person or key by id, or everybody. */
  forget(id?: string): void {
    this.generation += 1;
    for (const [key, entry] of this.entries) if (id === undefined || entry.actor.id === id) this.entries.delete(key);
  }
}
