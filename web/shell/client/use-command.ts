import { useCallback, useRef, useState } from "react";
import type { AnswerOf, SentTo } from "../../../src/kernel/endpoint.ts";
import { type AnyEndpoint, capabilityOf } from "./any-endpoint.ts";
import { call, newKey } from "./call.ts";
import { refresh } from "./query-client.ts";
import { type Refused, refusalOf } from "./refusal-error.ts";

export interface CommandOptions<E> {
  /** Capabilities whose answers change besides the endpoint's own. */
  touches?: readonly string[];
  onDone?: (answer: AnswerOf<E>) => void;
}

/**
 * An act of the user. `run` resolves to the answer, or to null when refused; the refusal then stands in `refusal`
 * for a RefusalBox. The same input sent again after an unknown outcome carries the same key: nothing happens twice.
 */
export function useCommand<E extends AnyEndpoint>(endpoint: E, options: CommandOptions<E> = {}) {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refused | null>(null);
  const intent = useRef<{ input: string; key: string } | null>(null);
  const latest = useRef(options);
  latest.current = options;
  const run = useCallback(
    async (input: SentTo<E>): Promise<AnswerOf<E> | null> => {
      const said = JSON.stringify(input ?? {});
      if (intent.current?.input !== said) intent.current = { input: said, key: newKey() };
      setBusy(true);
      setRefusal(null);
      try {
        const answer = await call(endpoint, input, { key: intent.current.key });
        intent.current = null;
        latest.current.onDone?.(answer);
        void refresh([capabilityOf(endpoint), ...(latest.current.touches ?? [])]);
        return answer;
      } catch (error) {
        const refused = refusalOf(error);
        // Only when it is unknown whether the act happened does the intent live on.
        if (refused.kind !== "unavailable" && refused.kind !== "bug") intent.current = null;
        setRefusal(refused);
        return null;
      } finally {
        setBusy(false);
      }
    },
    [endpoint],
  );
  const clear = useCallback(() => setRefusal(null), []);
  return { run, busy, refusal, clear };
}
