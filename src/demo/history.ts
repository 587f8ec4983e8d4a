import { Seeded } from "../kernel/seeded.ts";
import { isWealth } from "./all-stories.ts";
import { type CustomerDraw, type Draft, timesOf } from "./draft.ts";
import { officeBefore } from "./office-hours.ts";
import type { CastKey } from "./people-cast.ts";
import { scriptOf } from "./script.ts";
import type { Cue, End, Turn } from "./stage.ts";
import type { Story } from "./story.ts";

/** Tellings of each story, the open one among them. */
export const ROUNDS = 4;
const DAYS = 106;
const DAY = 86_400_000;

/** The ended cases of the last four months, newest first, thicker in recent weeks. */
export function planHistory(
  stories: readonly Story[],
  openStories: ReadonlySet<string>,
  customers: CustomerDraw,
  now: Date,
  zone: string,
): Draft[] {
  const seeded = new Seeded("history");
  const told: { story: Story; nth: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    // The open telling is the newest, so the last round has no other telling of that story.
    const fresh = stories.filter((story) => round > 0 || !openStories.has(story.id));
    told.push(...seeded.shuffled(fresh).map((story) => ({ story, nth: round })));
  }
  return told.map((one, at) => {
    const share = (at + seeded.next()) / told.length;
    const endedAt = new Date(now.getTime() - (0.4 + DAYS * share ** 1.35) * DAY);
    return planEnded(one.story, one.nth, at, customers, endedAt, zone);
  });
}

function planEnded(story: Story, nth: number, at: number, customers: CustomerDraw, endedAt: Date, zone: string): Draft {
  const seeded = new Seeded(`history ${story.id} ${nth}`);
  const channel = seeded.pick(story.channels);
  const owner = ownerOf(story, channel, seeded);
  const end = endOf(story, at, owner, seeded);
  const cue: Cue = {
    story,
    nth,
    end,
    turns: turnsOf(story, end, at, owner, seeded),
    owner,
    channel,
    customer: customers.draw(story, seeded),
    dues: {},
  };
  const beats = scriptOf(cue);
  return {
    ...cue,
    beats,
    times: timesOf(beats, officeBefore(zone, endedAt, seeded.int(1, 400)), zone, seeded),
    wave: "later",
  };
}

// Their progress word is signed in the name of the branch or of the care centre.
const BRANCH_SIGNED = new Set(["conflict-queue-number-skipped", "conflict-father-in-hospital-withdrawal"]);
const CARE_SIGNED = new Set(["card-annual-fee-promised-free", "card-on-phone-banking"]);

function ownerOf(story: Story, channel: Cue["channel"], seeded: Seeded): CastKey {
  if (story.lang === "en") return "grace";
  if (BRANCH_SIGNED.has(story.id)) return "han";
  const care: CastKey = seeded.chance(0.55) ? "zhou" : "chen";
  if (CARE_SIGNED.has(story.id)) return care;
  const asks = new Set<string>(story.tasks.map((task) => task.department));
  // Nobody writes “I have asked the wealth department” from within it.
  if (isWealth(story) && !asks.has("wealth") && seeded.chance(0.6)) return "su";
  if (!isWealth(story) && channel === "counter" && !asks.has("care") && seeded.chance(0.45)) return "han";
  return care;
}

function endOf(story: Story, at: number, owner: CastKey, seeded: Seeded): End {
  const care = owner === "zhou" || owner === "chen";
  if (story.answer === "refused" && at % 9 === 4) return "decided_outside";
  if (care && at % 47 === 23 && story.kind === "complaint") return "declined";
  const light = story.severity <= 2 && (story.kind === "complaint" || story.kind === "dispute");
  return light && seeded.chance(0.055) ? "withdrawn" : "closed";
}

const PLAIN = new Set(["login-locked-new-phone", "card-interest-on-whole-bill", "value-date-gap"]);

function turnsOf(story: Story, end: End, at: number, owner: CastKey, seeded: Seeded): ReadonlySet<Turn> {
  const turns = new Set<Turn>();
  const care = owner === "zhou" || owner === "chen";
  const zh = story.lang === "zh";
  const maybe = (turn: Turn, share: number, fits = true) => {
    // The draw happens in any case, so that one condition does not shift all that follows.
    if (seeded.chance(share) && fits) turns.add(turn);
  };
  maybe("mention", 0.22, zh);
  maybe("customer_word", 0.2);
  maybe("hand_back", 0.05, care);
  maybe("bounced", 0.025);
  maybe("attempts", 0.08);
  maybe("need_corrected", 0.08);
  maybe("handed_over", 0.05, care);
  maybe("late_demand", 0.25);
  maybe("returned", 0.07);
  maybe("waited", 0.06, zh);
  maybe("raised", 0.15, story.severity >= 3 && zh);
  maybe("skipped", 0.6, PLAIN.has(story.id));
  if (story.id === "account-move-held-back" && owner === "su") turns.add("complained_person");
  if (story.id === "mortgage-prepayment-kept-waiting" && end === "closed" && care && at < 100) turns.add("correction");
  if (story.id === "cooling-off-held-up" && at > 120) turns.add("recusal");
  return turns;
}
