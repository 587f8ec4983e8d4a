/** The trees that cases are filed under. */
export const FILED = ["product", "region"] as const;
export type Filed = (typeof FILED)[number];

/** Categories of a regulator, to which ours are mapped. */
export const EXTERNAL = ["jrt0169_business", "jrt0169_channel", "jrt0169_cause"] as const;
export type External = (typeof EXTERNAL)[number];

/** Trees whose values are kept here. */
export const SCHEMES = [...FILED, ...EXTERNAL] as const;
export type Scheme = (typeof SCHEMES)[number];

/** What is mapped, and to which categories; channels and causes are vocabularies of the product. */
export const MAPPED = {
  product: "jrt0169_business",
  channel: "jrt0169_channel",
  cause: "jrt0169_cause",
} as const satisfies Record<string, External>;
export type Mapped = keyof typeof MAPPED;
export const MAPPED_KEYS = Object.keys(MAPPED) as [Mapped, ...Mapped[]];

/** A code: letters, digits, dots, dashes; it never changes. */
export const CODE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/;
