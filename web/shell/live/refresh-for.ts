import { queryClient } from "../client/query-client.ts";

/** What the server tells open pages: that something changed, never what it now says. */
export interface Hint {
  id: number;
  topic: string;
  caseId: string | null;
  kind: string;
}

/** Which capabilities' answers a topic makes old. A topic not named here stands for the capability of its own name. */
const TOUCHES: Record<string, readonly string[]> = {
  case: ["cases", "customers"],
  task: ["cases"],
  notification: ["notifications"],
  people: ["people", "assignment"],
  presence: ["presence"],
  import: ["imports", "cases"],
  incident: ["incidents"],
  draft: [],
};
/** What somebody waits for on the spot is read again at once. */
const PRESSING: ReadonlySet<string> = new Set(["notification", "spot"]);
const SOON = 150;
const LATER = 2500;

let cases = new Set<string>();
let capabilities = new Set<string>();
let soon: ReturnType<typeof setTimeout> | undefined;
let later: ReturnType<typeof setTimeout> | undefined;

/**
 * Reads again what a hint makes old: answers about that case at once; lists and counts gathered over some seconds,
 * since three hundred open desks must not ask for their list at every colleague's keystroke.
 */
export function refreshFor(hint: Hint): void {
  if (hint.caseId) {
    cases.add(hint.caseId);
    if (!soon) soon = setTimeout(refreshCases, SOON);
    if (hint.topic === "presence") return;
  }
  for (const capability of TOUCHES[hint.topic] ?? [hint.topic]) capabilities.add(capability);
  if (!later) later = setTimeout(refreshLists, PRESSING.has(hint.topic) ? SOON : LATER);
}

function refreshCases() {
  const changed = cases;
  cases = new Set();
  soon = undefined;
  void queryClient.invalidateQueries({
    predicate: ({ queryKey }) => changed.has(String((queryKey[2] as { caseId?: string } | undefined)?.caseId)),
  });
}

function refreshLists() {
  const changed = capabilities;
  capabilities = new Set();
  later = undefined;
  void queryClient.invalidateQueries({
    predicate: ({ queryKey }) =>
      changed.has(String(queryKey[0])) && !(queryKey[2] as { caseId?: string } | undefined)?.caseId,
  });
}
