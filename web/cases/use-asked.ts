import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { dropView, listViews, saveView } from "../../src/views/contract.ts";
import { useCommand } from "../shell/client/use-command.ts";
import { useRead } from "../shell/client/use-read.ts";
import { useSession } from "../shell/session/session.ts";
import { useAddress } from "../shell/use-address.ts";
import { toast } from "../ui/Toast.tsx";
import { type Asked, readFilter, readSort, sameAsked, writeAsked } from "./filters.ts";
import { type View, viewsFor } from "./views.ts";

/** What the address asks for: conditions and order, the words searched for, table or board; and the views beside it. */
export function useAsked() {
  const { t } = useTranslation("cases");
  const session = useSession();
  const [search, setAddress] = useAddress();
  const saved = useRead(listViews, {});
  const views = viewsFor(session, saved.data?.items ?? []);
  const asked: Asked = { filter: readFilter(search) ?? views[0]!.asked.filter, sort: readSort(search) };
  const ask = (next: Asked) => setAddress({ ...writeAsked(next), q: undefined }, true);
  /** The same as a table. */
  const show = (next: Asked) => setAddress({ ...writeAsked(next), q: undefined, as: undefined }, true);
  const drop = useCommand(dropView);
  const restore = useCommand(saveView);
  const dropOne = async ({ saved: view }: View) => {
    if (!view || !(await drop.run({ viewId: view.viewId }))) return;
    const { name, filter, shared } = view;
    const undo = { word: t("views.undo"), run: () => void restore.run({ name, filter, shared }) };
    toast(t("views.dropped", { name }), { act: undo });
  };
  return {
    asked,
    ask,
    show,
    views,
    view: views.find((one) => sameAsked(one.asked, asked)),
    dropOne,
    query: search.q ?? "",
    setQuery: useCallback((q: string) => setAddress({ q: q || undefined }), [setAddress]),
    board: search.as === "board",
    setBoard: (board: boolean) => setAddress({ as: board ? "board" : undefined }, true),
  };
}
