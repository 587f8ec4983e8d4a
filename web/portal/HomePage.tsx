import type { About } from "./ask.ts";
import type { Place } from "./place.ts";
import { Reach } from "./Reach.tsx";
import { useSaying } from "./words.ts";

/** The front: say it, or see how it stands. */
export function HomePage({ about, go }: { about: About; go: (place: Place) => void }) {
  const { words } = useSaying();
  const way = (place: Place, path: string, name: string, how: string, first = false) => (
    <a
      className={first ? "way first" : "way"}
      href={path}
      onClick={(event) => {
        event.preventDefault();
        go(place);
      }}
    >
      <b>{name}</b>
      <span>{how}</span>
    </a>
  );
  return (
    <section className="hero">
      <h1 tabIndex={-1}>{words.home.title}</h1>
      <p className="lead">{words.home.lead}</p>
      <nav className="ways">
        {way("new", "/portal/new", words.home.file, words.home.fileHow, true)}
        {way("enter", "/portal/enter", words.home.follow, words.home.followHow)}
      </nav>
      <Reach about={about} />
    </section>
  );
}
