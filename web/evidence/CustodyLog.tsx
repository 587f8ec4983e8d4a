import { useTranslation } from "react-i18next";
import type { CustodyEntry } from "../../src/evidence/contract/shapes.ts";
import { Time } from "../ui/Time.tsx";

/** Who did what with a piece and who looked at it, newest first. */
export function CustodyLog({ custody }: { custody: readonly CustodyEntry[] }) {
  const { t } = useTranslation("evidence");
  return (
    <ol className="cust">
      {custody.map((entry) => (
        <li key={`${entry.at} ${entry.what} ${entry.byName}`}>
          <span className="m">
            <Time at={String(entry.at)} />
          </span>
          <span>
            {t(`reader.custody.${entry.what}`)}{" "}
            <span className="m">
              {entry.byCustomer ? t("reader.byCustomer", { name: entry.byName }) : entry.byName}
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}
