import { useEffect } from "react";
import type { IconName } from "../../ui/icons.ts";

export interface PaletteItem {
  id: string;
  label: string;
  note?: string;
  icon?: IconName;
  /** A second line: the piece of text that answers. */
  detail?: string;
  /** What is marked in label, note and detail. */
  marks?: readonly string[];
  /** Shown at the right. */
  keys?: string;
  /** Takes the place of what is typed; the palette stays open. */
  fill?: string;
  run: () => void;
}

/** Somewhere to look: a capability registers what it can find (cases by number, customers by name). */
export interface PaletteSource {
  id: string;
  /** Heading above what it found. */
  title: () => string;
  find: (query: string, signal: AbortSignal) => Promise<readonly PaletteItem[]> | readonly PaletteItem[];
  /** From how many characters on it is asked; 0 also for an empty query. Default 1. */
  from?: number;
}

const sources: PaletteSource[] = [];
let open: () => void = () => undefined;

/** Adds a source for good; capabilities do so in their routes file. */
export function registerSource(source: PaletteSource): void {
  if (!sources.some((one) => one.id === source.id)) sources.push(source);
}

/** Adds acts of the page while it is on screen. */
export function usePaletteActions(id: string, title: () => string, actions: readonly PaletteItem[]): void {
  useEffect(() => {
    const source: PaletteSource = {
      id,
      title,
      from: 0,
      find: (query) => actions.filter((action) => action.label.toLowerCase().includes(query.toLowerCase())),
    };
    sources.unshift(source);
    return () => {
      sources.splice(sources.indexOf(source), 1);
    };
  }, [id, title, actions]);
}

export function allSources(): readonly PaletteSource[] {
  return sources;
}

/** Named by the frame. */
export function onPalette(handler: () => void): void {
  open = handler;
}

/** Opens the palette. */
export function openPalette(): void {
  open();
}
