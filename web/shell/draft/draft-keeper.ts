import { dropDraft, readDraft, saveDraft } from "../../../src/drafts/contract.ts";
import type { AnswerOf } from "../../../src/kernel/endpoint.ts";
import { call } from "../client/call.ts";
import { RefusalError } from "../client/refusal-error.ts";
import { forgetLocally, keepLocally, localCopy } from "./local-copy.ts";
import { sameBody } from "./same-body.ts";

type Body = Record<string, unknown>;
type Kept = AnswerOf<typeof readDraft>["draft"];

export interface DraftView<T> {
  value: T;
  /** `reading` until the server's copy is known; `local` while the server cannot be reached. */
  state: "reading" | "none" | "saving" | "saved" | "local" | "conflict";
  savedAt: string | null;
  /** With `conflict`: what another window saved meanwhile, at `savedAt`. */
  other: T | null;
  /** The draft this page showed was sent or thrown away in another window. */
  gone: boolean;
  /** What a choice, or `gone`, took out of the page: kept until the draft is dropped, so that it can come back. */
  aside: T | null;
}

const PAUSE = 600;
const AGAIN = 5000;
const NOTHING = { savedAt: null, other: null, gone: false, aside: null };

/** Keeps one draft: in memory, on this computer until acknowledged, and on the server; one save at a time. */
export class DraftKeeper<T extends Body> {
  private view: DraftView<T>;
  private readonly listeners = new Set<() => void>();
  /** Of the server's copy that this page knows; 0 for none. */
  private version = 0;
  /** Whether the server has ever said what it holds. */
  private known = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private pushing: Promise<Outcome> | undefined;
  private dropping: Promise<unknown> | undefined;
  /** Counts drops, so that a save that was on its way does not bring the draft back. */
  private life = 0;
  private dirty = false;
  /** Last sent to the server: when its answer was lost, its own text must not read as another window's. */
  private pushed: T | null = null;

  constructor(
    readonly place: string,
    private readonly empty: T,
    private readonly caseId?: string,
  ) {
    const unsent = localCopy<T>(place);
    this.dirty = unsent !== null;
    this.view = { value: unsent ?? empty, state: "reading", ...NOTHING };
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

  /** Saves what is waiting, if anything: at once when the page is left. */
  flush = () => {
    if (this.dirty && this.view.state !== "conflict") void this.save();
  };

  /**
   * Sent, or thrown away: forgets it everywhere, also what is on its way to the server. With `sent`, what was typed
   * while it was being sent stays, as a draft of its own.
   */
  drop = async (sent?: T) => {
    clearTimeout(this.timer);
    this.life++;
    const had = this.version > 0 || this.pushing;
    const fresh = { ...NOTHING, aside: this.view.other };
    this.version = 0;
    this.pushed = null;
    this.dirty = sent !== undefined && !sameBody(sent, this.view.value);
    if (this.dirty) this.show({ state: "saving", ...fresh });
    else {
      forgetLocally(this.place);
      this.show({ value: this.empty, state: "none", ...fresh });
    }
    const forget = () => call(dropDraft, { place: this.place }).catch(() => undefined);
    // A save of what is typed next waits for this: otherwise it would meet the old draft.
    if (had) this.dropping = Promise.resolve(this.pushing).then(forget);
    await this.dropping;
    if (this.dirty) this.saveSoon(PAUSE);
  };

  /** Settles a conflict: keeps what is typed here, or takes the other window's; the one not taken is put aside. */
  choose = (mine: boolean) => {
    const { other, value } = this.view;
    if (!mine && other) {
      this.dirty = false;
      forgetLocally(this.place);
      this.show({ value: other, state: "saved", other: null, aside: value });
    } else {
      this.show({ state: "saving", other: null, aside: other });
      void this.save();
    }
  };

  /** Takes back what was put aside; what stands here now is put aside for it. */
  bringBack = () => {
    const { aside, value } = this.view;
    if (!aside) return;
    this.show({ aside: sameBody(value, this.empty) ? null : value, gone: false });
    this.set(aside);
  };

  /** Goes on with the text although it was sent or thrown away elsewhere. */
  stay = () => this.show({ gone: false });

  /** Looks whether another window changed or dropped what this page shows as saved, or what could not be read yet. */
  check = () => {
    if ((this.version > 0 || !this.known) && !this.pushing && this.view.state !== "conflict") void this.read();
  };

  private async read() {
    const { life, version } = this;
    try {
      const { draft } = await call(readDraft, { place: this.place });
      this.known = true;
      // Saved or dropped here meanwhile: the answer tells of before.
      if (life === this.life && version === this.version && !this.pushing) this.meet(draft);
    } catch {
      const first = this.view.state === "reading";
      if (first) this.show({ state: this.dirty ? "local" : "none" });
      // Should the server hold another text after all, this save is refused, and both are shown.
      if (first && this.dirty) this.saveSoon(AGAIN);
      else if (!this.dirty && !this.known) this.readSoon();
    }
  }

  /** Brings together what the server holds and what stands here. */
  private meet(draft: Kept) {
    if (!draft) {
      if (this.version > 0) this.lose();
      else if (!this.dirty) this.show({ state: "none" });
      if (this.dirty) void this.save();
      return;
    }
    this.version = draft.version;
    const kept = { ...this.empty, ...(draft.body as T) };
    if (!this.dirty) this.show({ value: kept, state: "saved", savedAt: draft.updatedAt });
    else if (sameBody(kept, this.view.value) || sameBody(kept, this.pushed)) void this.save();
    else this.show({ state: "conflict", other: kept, savedAt: draft.updatedAt });
  }

  /** Dropped in another window: what was typed since stays; otherwise the text goes, so that it is not sent twice. */
  private lose() {
    this.version = 0;
    if (this.dirty) this.show({ gone: true });
    else this.show({ ...NOTHING, value: this.empty, state: "none", gone: true, aside: this.view.value });
  }

  /** An empty page must not hide a draft that is there; a page that was left asks no more. */
  private readSoon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.listeners.size > 0 && this.check(), AGAIN);
  }

  private saveSoon(ms: number) {
    clearTimeout(this.timer);
    this.timer = setTimeout(this.flush, ms);
  }

  private async save() {
    clearTimeout(this.timer);
    if (this.pushing) return;
    this.pushing = this.push();
    const outcome = await this.pushing;
    this.pushing = undefined;
    if (outcome === "draft_newer") await this.read();
    else if (outcome === "draft_gone") this.lose();
    if (this.dirty && this.view.state !== "conflict") this.saveSoon(outcome === "away" ? AGAIN : PAUSE);
  }

  private async push(): Promise<Outcome> {
    const { life } = this;
    await this.dropping;
    if (life !== this.life) return "dropped";
    const body = this.view.value;
    const caseId = this.caseId ? { caseId: this.caseId } : {};
    this.dirty = false;
    this.pushed = body;
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
      this.show({ state: "local" });
      const code = error instanceof RefusalError ? error.refusal.code : "";
      return code === "draft_newer" || code === "draft_gone" ? code : "away";
    }
  }

  private show(change: Partial<DraftView<T>>) {
    this.view = { ...this.view, ...change };
    for (const listener of this.listeners) listener();
  }
}

type Outcome = "kept" | "draft_newer" | "draft_gone" | "away" | "dropped";
