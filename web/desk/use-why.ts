import { useState } from "react";
import type { MyCase } from "./desk-data.ts";

const PLACE = "redress.desk.why";

function wanted(): boolean {
  try {
    return localStorage.getItem(PLACE) !== "off";
  } catch {
    return true;
  }
}

function remember(open: boolean) {
  try {
    if (open) localStorage.removeItem(PLACE);
    else localStorage.setItem(PLACE, "off");
  } catch {
    // Barred storage: the choice lasts until the page is left.
  }
}

/**
 * Which row explains its deadline. Open at first on the one that falls due next, so that it is found; it follows the
 * focus while open, and once closed it stays closed on this computer.
 */
export function useWhy(rows: readonly MyCase[], now: Date) {
  const [open, setOpen] = useState(wanted);
  const [chosen, choose] = useState<string | null>(null);
  const ahead = rows.filter((row) => row.nextDueAt && new Date(row.nextDueAt) > now);
  const nearest = ahead.reduce<MyCase | undefined>(
    (best, row) => (!best || row.nextDueAt! < best.nextDueAt! ? row : best),
    undefined,
  );
  const at = rows.some((row) => row.caseId === chosen) ? chosen : (nearest?.caseId ?? null);
  const toggle = (caseId: string | null) => {
    setOpen(caseId !== null);
    remember(caseId !== null);
    if (caseId) choose(caseId);
  };
  return { why: open ? at : null, toggle, follow: (row: MyCase) => choose(row.caseId) };
}
