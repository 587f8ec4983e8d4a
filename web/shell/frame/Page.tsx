import "./Page.css";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { ButtonInside, buttonClass } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Bell } from "../bell/Bell.tsx";
import { openPalette } from "../palette/palette.ts";
import { FindBox } from "./FindBox.tsx";
import { UserMenu } from "./UserMenu.tsx";

export interface PageProps {
  title: string;
  /** Beside the title, quiet: date, count, number. */
  meta?: ReactNode;
  /** Tags and marks after the title, or tabs of the page. */
  tags?: ReactNode;
  /** Acts of this page, at the right of the top bar. */
  end?: ReactNode;
  /** Address the arrow before the title leads back to. */
  back?: string;
  /** The find box; pages that fill the bar themselves leave it out (Ctrl K still works). */
  find?: boolean;
  /** The filled 受理 button; leave it out where the page has a filled button of its own. */
  take?: boolean;
  /** `p-desk`: the page's own styles nest under it. */
  className: string;
  children: ReactNode;
}

/** A page inside the frame: top bar and body. Sets the window's title. Everything of a page stands in one. */
export function Page(props: PageProps) {
  const { title, find = true, take = true } = props;
  const { t } = useTranslation("shell");
  useEffect(() => {
    document.title = `${title} · ${t("product")}`;
  }, [title, t]);
  return (
    <>
      <header className="top">
        {props.back && (
          <Link to={props.back as "/desk"} className={buttonClass({ look: "icon" })} aria-label={t("back")}>
            <Icon name="left" />
          </Link>
        )}
        <div className="grow row ttl">
          <h1 className="el" title={title}>
            {title}
          </h1>
          {props.meta && <span className="m nw meta">{props.meta}</span>}
          {props.tags}
        </div>
        {props.end}
        {find && <FindBox onOpen={openPalette} />}
        {take && (
          <Link to={"/intake" as "/desk"} className={buttonClass({ look: "fill" })} data-tour="take">
            <ButtonInside icon="plus" keys="N">
              {t("take")}
            </ButtonInside>
          </Link>
        )}
        <Bell />
        <UserMenu />
      </header>
      <main className={`body ${props.className}`}>{props.children}</main>
    </>
  );
}
