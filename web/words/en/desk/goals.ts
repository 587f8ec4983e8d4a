import type { Words } from "../../shape.ts";
import type * as zh from "../../zh/desk/goals.ts";

/** Goals of the team, and what each figure means. */
export const goals = {
  title: "Team goals",
  titleAll: "Service goals",
  note: "last 4 weeks · 7-week trend",
  goal: "Goal",
  value: "Now",
  target: "Target",
  course: "Trend",
  gap: "Gap",
  met: "met",
  short: "{gap} short",
  over: "{gap} over",
  none: "none yet",
  minutes: "{value} min",
  percent: "{value}%",
  times: "{value}",
  atMost: "≤{value}",
  atLeast: "≥{value}",
  courseOf: "Last 7 weeks, oldest first: {weeks}",
  weekNone: "none",
  behind_one: "{count} case received in the last 4 weeks; click the figure to see it.",
  behind_other: "{count} cases received in the last 4 weeks; click the figure to see them.",
  acceptance_minutes: "Time to accept",
  handling_in_time: "Final response in time",
  bounces: "Sent elsewhere",
  reopened: "Reopened",
  agreed: "Customer agreed",
  means: {
    acceptance_minutes:
      "Minutes from receipt to acceptance, the median of each week, averaged over 4 weeks by number of cases. Counted day and night; cases not accepted yet are left out.",
    handling_in_time:
      "Cases with a final response within their limit ÷ cases with a final response. The limit is that of each case’s own policy, with approved extensions and permitted pauses. Those without one yet, or brought in from elsewhere, are left out.",
    bounces:
      "How often customers were told to go or call elsewhere, over the cases received in the last 4 weeks. The target is none.",
    reopened: "Cases that were reopened ÷ cases received, in the last 4 weeks.",
    agreed:
      "Customers who agreed, also under protest ÷ customers who answered. Those who have not answered are left out.",
  },
} satisfies Words<typeof zh.goals>;
