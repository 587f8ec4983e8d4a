import type { Permission } from "../../../src/kernel/authority.ts";
import type { Side } from "../../ui/use-placement.ts";
import type { Spaces } from "../../words/spaces.ts";

/** Word files that hold words of the tour, each under `tour`. */
export const TOUR_WORDS = ["shell", "desk", "intake"] as const satisfies readonly (keyof Spaces)[];
type Titled<Tour> = { [K in keyof Tour]: Tour[K] extends string ? never : K }[keyof Tour] & string;
type Word = {
  [S in (typeof TOUR_WORDS)[number]]: `${S}:tour.${Titled<Spaces[S]["tour"]>}`;
}[(typeof TOUR_WORDS)[number]];

export interface TourStep {
  /** Where the step stands: an address, or `case` for the first case on the desk. Absent: wherever one is. */
  page?: "/desk" | "/intake" | "case";
  /** Finds what the step points at; a step whose target does not appear is passed over. */
  target: string;
  /** Where the card stands beside a target that it must not cover; below it otherwise. */
  side?: Side;
  /** Key of title and body in the words. */
  word: Word;
  /** Left out for those who may not do what it speaks of. */
  needs?: Permission;
}

/** The first-run tour: one complaint from the desk through intake to its account. A page adds a step by adding a line. */
export const TOUR: readonly TourStep[] = [
  // It speaks of deadlines: passed over where there are none yet.
  { page: "/desk", target: ".p-desk .dl:has(.clock)", side: "right", word: "shell:tour.desk" },
  { page: "/desk", target: "[data-tour='find']", side: "left", word: "shell:tour.find" },
  { page: "/desk", target: "[data-tour='bell']", word: "shell:tour.bell" },
  { page: "/desk", target: "[data-tour='take']", word: "shell:tour.take" },
  { page: "/intake", target: "[data-field='customer']", word: "intake:tour.who" },
  { page: "/intake", target: "[data-field='words'] .ta", word: "intake:tour.words" },
  { page: "/intake", target: "[data-tour='intake-promise']", word: "intake:tour.promise", needs: "case.handle" },
  { page: "/intake", target: "[data-tour='intake-accept']", word: "intake:tour.accept", needs: "case.handle" },
  { page: "case", target: ".guide-steps [aria-current='step']", word: "desk:tour.steps", needs: "case.handle" },
  { page: "case", target: "[data-tour='next']", word: "desk:tour.next", needs: "case.handle" },
  { page: "/desk", target: ".me", word: "shell:tour.keys" },
];

let start: () => void = () => undefined;

/** Named by the frame. */
export function onTour(handler: () => void): void {
  start = handler;
}

/** Shows the tour again from its first step. */
export function startTour(): void {
  start();
}
