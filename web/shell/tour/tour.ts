import type { Spaces } from "../../words/spaces.ts";

type TourWords = Spaces["shell"]["tour"];
export interface TourStep {
  /** Finds what the step points at; steps whose target is not on screen are passed over. */
  target: string;
  /** Key of title and body in the words. */
  word: { [K in keyof TourWords]: TourWords[K] extends string ? never : K }[keyof TourWords];
}

/** The first-run tour, in order: data, so that a page adds a step by adding a line. */
export const TOUR: readonly TourStep[] = [
  { target: ".top h1", word: "desk" },
  { target: "[data-tour='take']", word: "take" },
  { target: "[data-tour='find']", word: "find" },
  { target: "[data-tour='bell']", word: "bell" },
  { target: ".me", word: "keys" },
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
