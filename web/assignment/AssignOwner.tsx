import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ToAssign } from "../cases/AssignDialog.tsx";
import { Button } from "../ui/Button.tsx";

const AssignDialog = lazy(() => import("../cases/AssignDialog.tsx").then((m) => ({ default: m.AssignDialog })));

/** Giving one case to a colleague, fetched when it is asked for; the rules' suggestion stands in it. */
export function AssignOne({ row, onClose }: { row: ToAssign; onClose: () => void }) {
  return (
    <Suspense>
      <AssignDialog rows={[row]} onClose={onClose} />
    </Suspense>
  );
}

/** Opens it for a case that nobody leads yet (R2: from acceptance on a case is handed over). */
export function AssignOwner({ row, className }: { row: ToAssign; className?: string }) {
  const { t } = useTranslation("assignment");
  const [open, setOpen] = useState(false);
  const { number, title } = row;
  return (
    <>
      <Button
        size="s"
        className={className}
        aria-label={t("assign.one", { number, title })}
        onClick={() => setOpen(true)}
      >
        {t("assign.act")}
      </Button>
      {open && <AssignOne row={row} onClose={() => setOpen(false)} />}
    </>
  );
}
