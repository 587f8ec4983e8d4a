import "./Policies.css";
import { Link, useParams } from "@tanstack/react-router";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "../shell/frame/Page.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { SECTIONS } from "./sections.ts";

/** On a phone the sections are wider than the screen. */
function inSight(link: HTMLElement | null): void {
  link?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

/** What the product works by, one section for each sort of policy. */
export default function PoliciesPage() {
  const { t } = useTranslation("policies");
  const { section: asked } = useParams({ strict: false }) as { section?: string };
  const section = SECTIONS.find(({ key }) => key === asked) ?? SECTIONS[0]!;
  const tabs = (
    <nav className="ptabs" aria-label={t("kinds")}>
      {SECTIONS.map(({ key }) => (
        <Link
          key={key}
          to={`/policies/${key}` as "/desk"}
          className={key === section.key ? "on" : undefined}
          aria-current={key === section.key ? "page" : undefined}
          ref={key === section.key ? inSight : undefined}
        >
          {t(`section.${key}`)}
        </Link>
      ))}
    </nav>
  );
  return (
    <Page title={t("title")} tags={tabs} take={false} find={false} className="p-policies">
      <Suspense fallback={<Skeleton lines={8} />}>
        <section.body />
      </Suspense>
    </Page>
  );
}
