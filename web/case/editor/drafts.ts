import type { PickerOption } from "../../ui/Picker.tsx";
import type { ToldBy } from "../told-by.ts";

/** What is being written to the customer. */
export interface Reply extends Record<string, unknown> {
  text: string;
  nextWordAt: string | null;
  /** How they were told; that of the case until another is chosen. */
  channel?: ToldBy;
}

/** What is being written to colleagues, and who is told of it. */
export interface Note extends Record<string, unknown> {
  text: string;
  mentions: PickerOption[];
}

/** The question to a department. */
export interface Task extends Record<string, unknown> {
  text: string;
  department: PickerOption | null;
  dueAt: string | null;
}
