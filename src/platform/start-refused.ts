import { fill, type Refusal, type RefusalSpec, type Said } from "../kernel/refusal.ts";

/** Thrown while the process starts, where no caller could go on: says why not and the way out (exit code 1). */
export class StartRefused extends Error {
  override name = "StartRefused";
  constructor(readonly refusal: Refusal) {
    super(fill(refusal.say.en, refusal.params));
  }

  /** Both languages, filled in. */
  words(): Said {
    const { say, params } = this.refusal;
    return { zh: fill(say.zh, params), en: fill(say.en, params) };
  }
}

/** Binds a set of refusals to a function that makes the error for one of them. */
export function startRefusing<C extends string>(specs: Record<C, RefusalSpec>) {
  return (code: C, params: Refusal["params"] = {}) => new StartRefused({ code, ...specs[code], params });
}
