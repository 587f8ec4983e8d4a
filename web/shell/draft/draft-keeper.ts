import { dropDraft, readDraft, saveDraft } from "../../../src/drafts/contract.ts";
import { call } from "../client/call.ts";
import { RefusalError } from "../client/refusal-error.ts";
import { forgetLocally, keepLocally, localCopy } from "./local-copy.ts";

type Body = Record<string, unknown>;

export interface DraftView<T> {
  value: T;
  /** `reading` until the server's copy is known; `local` while the server cannot be reached. */
  state: "reading" | "none" | "saving" | "saved" | "local" | "conflict";
  savedAt: string | null;
  /** With `conflict`: what another window saved meanwhile. */
  other: T | null;
}

const PAUSE = 600;
const AGAIN = 5000;

/** Keeps one draft: in memory, on this computer until acknowledged, and on the server; one save at a time. */
export class DraftKeeper<T extends Body> {
  private view: DraftView<T>;
  private readonly listeners = new Set<() => void>();
  private version = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private pushing: Promise<string> | undefined;
  /** Counts drops, so that a save that was on its way does not bring the draft back. */
  private life = 0;
  private dirty = false;

  constructor(
    private readonly place: string,
    private readonly empty: T,
    private readonly caseId?: string,
  ) {
    const unsent = localCopy<T>(place);
    this.dirty = unsent !== null;
    this.view = { value: unsent ?? empty, state: "reading", savedAt: null, other: null };
    void this.read();
  }

  subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  snapshot = () => this.view;

  /** What is typed now. */
  set = (value: T) => {
    this.dirty = true;
    keepLocally(this.place, value);
    this.show({ value });
    if (this.view.state !== "reading" && this.view.state !== "conflict") this.saveSoon(PAUSE);
  };

  /** Saves at once what is waiting: when the page is left. */
  flush = () => {
    if (this.dirty && this.view.state !== "conflict") void this.save();
  };

  /** Sent, or thrown away: forgets it everywhere, also what is on its way to the server. */
  drop = async () => {
    clearTimeout(this.timer);
    this.life++;
    this.dirty = false;
    forgetLocally(this.place);
    const had = this.version > 0 || this.pushing;
    this.version = 0;
    this.show({ value: this.empty, state: "none", savedAt: null, other: null });
    await this.pushing;
    if (had) await call(dropDraft, { place: this.place }).catch(() => undefined);
  };

  /** Settles a conflict: keeps what is typed here, or takes the other window's. */
  choose = (mine: boolean) => {
    const other = this.view.other;
    if (!mine && other) {
      this.dirty = false;
      forgetLocally(this.place);
      this.show({ value: other, state: "saved", other: null });
    } else {
      this.show({ state: "saving", other: null });
      void this.save();
    }
  };

  private async read() {
    try {
      const { draft } = await call(readDraft, { place: this.place });
      this.version = draft?.version ?? 0;
      const kept = draft ? ({ ...this.empty, ...(draft.body as T) } as T) : null;
      if (this.dirty && kept && JSON.stringify(kept) !== JSON.stringify(this.view.value))
        this.show({ state: "conflict", other: kept, savedAt: draft!.updatedAt });
      else if (this.dirty) await this.save();
      else if (kept) this.show({ value: kept, state: "saved", savedAt: draft!.updatedAt });
      else this.show({ state: "none" });
    } catch {
      this.show({ state: this.dirty ? "local" : "none" });
    }
  }

  private saveSoon(ms: number) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), ms);
  }

  private async save() {
    clearTimeout(this.timer);
    if (this.pushing) return;
    this.pushing = this.push();
    const outcome = await this.pushing;
    this.pushing = undefined;
    if (outcome === "newer") await this.read();
    else if (this.dirty && outcome !== "dropped") this.saveSoon(outcome === "kept" ? PAUSE : AGAIN);
  }

  private async push(): Promise<"kept" | "newer" | "away" | "dropped"> {
    const life = this.life;
    const body = this.view.value;
    const caseId = this.caseId ? { caseId: this.caseId } : {};
    this.dirty = false;
    this.show({ state: "saving" });
    try {
      const kept = await call(saveDraft, { place: this.place, body, version: this.version, ...caseId });
      if (life !== this.life) return "dropped";
      this.version = kept.version;
      if (!this.dirty) forgetLocally(this.place);
      this.show({ state: "saved", savedAt: kept.updatedAt });
      return "kept";
    } catch (error) {
      if (life !== this.life) return "dropped";
      this.dirty = true;
      if (error instanceof RefusalError && error.refusal.code === "draft_newer") return "newer";
      this.show({ state: "local" });
      return "away";
    }
  }

  private show(change: Partial<DraftView<T>>) {
    this.view = { ...this.view, ...change };
    for (const listener of this.listeners) listener();
  }
}
