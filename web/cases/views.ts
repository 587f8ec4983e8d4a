import type { AnswerOf } from "../../src/kernel/endpoint.ts";
import type { listViews } from "../../src/views/contract.ts";
import type { Session } from "../shell/session/session.ts";
import type { Asked, CaseFilter, Sort } from "./filters.ts";

export type SavedView = AnswerOf<typeof listViews>["items"][number];

/** The views everyone has. `all` takes the place of `team` for those whose work has no department of its own. */
export type BuiltIn = "team" | "all" | "mine" | "today" | "overdue" | "unowned" | "waiting" | "referral" | "closed";
const ORDER: readonly BuiltIn[] = ["mine", "today", "overdue", "unowned", "waiting", "referral", "closed"];

/** One tab: a list with a name. */
export interface View {
  key: string;
  builtIn?: BuiltIn;
  saved?: SavedView;
  asked: Asked;
}

type Reader = Pick<Session, "scope" | "department" | "permissions">;

/** Who handles cases for one department looks at that department first; others at all they may see. */
function teamOf({ scope, department, permissions }: Reader): string | null {
  return scope !== "all" && permissions.includes("case.handle") ? (department?.id ?? null) : null;
}

const builtIn = (key: BuiltIn, filter: Partial<CaseFilter>, sort: Sort = "due"): View => ({
  key,
  builtIn: key,
  asked: { filter: { state: "open", ...filter }, sort },
});

function fixed(key: BuiltIn): View {
  switch (key) {
    case "mine":
      return builtIn(key, { owner: "me" });
    case "today":
    case "overdue":
      return builtIn(key, { due: key });
    case "unowned":
      return builtIn(key, { owner: "none" });
    case "waiting":
      return builtIn(key, { state: "waiting" });
    case "referral":
      return builtIn(key, { channel: "referral" });
    case "closed":
      return builtIn(key, { state: "closed" }, "-received");
    default:
      return builtIn("all", {});
  }
}

/** The tabs in order; the first is where an address without conditions leads. */
export function viewsFor(reader: Reader, saved: readonly SavedView[]): View[] {
  const team = teamOf(reader);
  const handles = reader.permissions.includes("case.handle");
  return [
    team ? builtIn("team", { department: team }) : fixed("all"),
    ...ORDER.filter((key) => handles || (key !== "mine" && key !== "unowned")).map(fixed),
    ...saved.map(savedView),
  ];
}

export function savedView(saved: SavedView): View {
  const { sort, ...filter } = saved.filter;
  return { key: saved.viewId, saved, asked: { filter, sort } };
}
