import type { Words } from "../shape.ts";
import type { words as zh } from "../zh/matters.ts";

export const words = {
  title: "Possibly the same matter",
  note: "most alike first",
  sameCustomer: "same customer",
  shares: "both say “{words}”",
  sameNumbers: "both name “{numbers}”",
  sameProduct: "same product",
} satisfies Words<typeof zh>;
