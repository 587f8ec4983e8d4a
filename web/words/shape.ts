/**
 * The shape an English word file must have, drawn from the Chinese one: every key, and for every counted word
 * (`x_other`) the singular (`x_one`) that Chinese does not need.
 */
export type Words<Zh> = {
  [K in keyof Zh]: Zh[K] extends string ? string : Words<Zh[K]>;
} & { [K in keyof Zh as K extends `${infer Base}_other` ? `${Base}_one` : never]: string };
