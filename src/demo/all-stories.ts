import { retailCards } from "./stories/retail-cards.ts";
import { retailCards2 } from "./stories/retail-cards-2.ts";
import { retailCounter } from "./stories/retail-counter.ts";
import { retailCounter2 } from "./stories/retail-counter-2.ts";
import { retailDeposits } from "./stories/retail-deposits.ts";
import { retailDeposits2 } from "./stories/retail-deposits-2.ts";
import { retailDigital } from "./stories/retail-digital.ts";
import { retailDigital2 } from "./stories/retail-digital-2.ts";
import { retailEn } from "./stories/retail-en.ts";
import { retailLoans } from "./stories/retail-loans.ts";
import { retailLoans2 } from "./stories/retail-loans-2.ts";
import { wealthBrokerage } from "./stories/wealth-brokerage.ts";
import { wealthEn } from "./stories/wealth-en.ts";
import { wealthFunds } from "./stories/wealth-funds.ts";
import { wealthFx } from "./stories/wealth-fx.ts";
import { wealthInsurance } from "./stories/wealth-insurance.ts";
import { wealthMetals } from "./stories/wealth-metals.ts";
import { wealthPrivate } from "./stories/wealth-private.ts";
import { wealthProducts } from "./stories/wealth-products.ts";
import { wealthSelling } from "./stories/wealth-selling.ts";
import { wealthTrading } from "./stories/wealth-trading.ts";
import type { Story } from "./story.ts";

/** Stories of everyday banking. */
const RETAIL: readonly Story[] = [
  ...retailCards2,
  ...retailCards,
  ...retailCounter2,
  ...retailCounter,
  ...retailDeposits2,
  ...retailDeposits,
  ...retailDigital2,
  ...retailDigital,
  ...retailEn,
  ...retailLoans2,
  ...retailLoans,
];
/** Stories of the wealth and brokerage desk. */
const WEALTH: readonly Story[] = [
  ...wealthBrokerage,
  ...wealthEn,
  ...wealthFunds,
  ...wealthFx,
  ...wealthInsurance,
  ...wealthMetals,
  ...wealthPrivate,
  ...wealthProducts,
  ...wealthSelling,
  ...wealthTrading,
];

/** Every story of the demo, in a fixed order. */
export const STORIES: readonly Story[] = [...RETAIL, ...WEALTH];
const wealth = new Set(WEALTH);

/** Whether a story belongs to the wealth and brokerage desk. */
export function isWealth(story: Story): boolean {
  return wealth.has(story);
}

/** A story by its id; a wrong id is a slip in the script. */
export function storyOf(id: string): Story {
  const story = STORIES.find((one) => one.id === id);
  if (!story) throw new Error(`demo: there is no story ${id}`);
  return story;
}
