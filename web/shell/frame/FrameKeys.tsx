import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { KeyHelp } from "../keys/KeyHelp.tsx";
import { onKeyHelp } from "../keys/key-help.ts";
import { type KeyBinding, useKeys } from "../keys/keys.ts";
import { NAV } from "../nav.ts";
import { caseSource } from "../palette/case-source.ts";
import { CONDITION_SOURCE } from "../palette/condition-source.ts";
import { customerSource } from "../palette/customer-source.ts";
import { onPalette, registerSource } from "../palette/palette.ts";
import { currentSession, useSession } from "../session/session.ts";

const Palette = lazy(() => import("../palette/Palette.tsx"));

/** Keys that work everywhere, the palette and the sheet of keys. */
export function FrameKeys() {
  const { t } = useTranslation("shell");
  const navigate = useNavigate();
  const { permissions } = useSession();
  const [shown, setShown] = useState<"palette" | "help" | null>(null);
  const go = (to: string) => void navigate({ to: to as "/desk" });
  const pages = NAV.filter((entry) => !entry.permission || permissions.includes(entry.permission));
  const everywhere: KeyBinding[] = [
    { keys: "n", word: t("keys.take"), run: () => go("/intake") },
    { keys: "/", word: t("keys.palette"), run: () => setShown("palette") },
    { keys: "ctrl+k", word: t("keys.palette"), run: () => setShown("palette"), whileTyping: true },
    ...pages.map((entry) => ({
      keys: `g ${entry.go}`,
      word: t("keys.go", { page: t(`nav.${entry.word}`) }),
      run: () => go(entry.to),
    })),
    { keys: "?", word: t("keys.help"), run: () => setShown("help") },
  ];
  useKeys(everywhere.map((binding) => ({ ...binding, group: "everywhere" })));
  useEffect(() => {
    onPalette(() => setShown("palette"));
    onKeyHelp(() => setShown("help"));
    registerSource({
      id: "pages",
      title: () => t("palette.go"),
      from: 0,
      find: (query) =>
        NAV.filter((entry) => !entry.permission || currentSession()?.permissions.includes(entry.permission))
          .map((entry) => ({
            id: entry.to,
            label: t(`nav.${entry.word}`),
            icon: entry.icon,
            keys: `G ${entry.go.toUpperCase()}`,
            run: () => void navigate({ to: entry.to as "/desk" }),
          }))
          .filter((item) => item.label.toLowerCase().includes(query.toLowerCase())),
    });
    registerSource(CONDITION_SOURCE);
    registerSource(
      customerSource(
        (customerId) => void navigate({ to: "/customers/$customerId" as "/desk", params: { customerId } as never }),
      ),
    );
    registerSource(
      caseSource(
        (caseId) => void navigate({ to: "/cases/$caseId" as "/desk", params: { caseId } as never }),
        (q) => void navigate({ to: "/cases" as "/desk", search: { q } as never }),
      ),
    );
  }, [t, navigate]);
  const close = () => setShown(null);
  if (shown === "help") return <KeyHelp onClose={close} />;
  if (shown === "palette")
    return (
      <Suspense>
        <Palette onClose={close} />
      </Suspense>
    );
  return null;
}
