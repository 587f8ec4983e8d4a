import type { Words } from "../../shape.ts";
import type * as zh from "../../zh/desk/start.ts";

/* For those who have no cases yet: first steps, what one may do, how a complaint is seen through. */

export const may = {
  title: "What you can do",
  take: "Take a complaint",
  takeHow:
    "Press N and record three things: who, which channel, what they said. An owner takes over and accepts within 2 hours.",
  goTake: "Take one",
  tour: "Take the tour",
  tourHow: "From the desk to intake, a minute or two.",
  goTour: "Start",
  roles: "Who can do what",
  rolesHow: "What each role can do, with yours marked. Seeing cases requires another role.",
  goRoles: "View roles",
} satisfies Words<typeof zh.may>;

export const eight = {
  title: "How a complaint is seen through",
  note: "eight steps, one owner",
  means: {
    listen: "Let the customer finish; do not interrupt or explain yet.",
    record: "Write down their own words, then read them back.",
    restate: "Restate the facts and the feeling, and ask the customer to confirm.",
    clarify: "The owner asks departments and keeps the customer updated.",
    analyse: "Weigh facts and evidence; decide responsibility.",
    propose: "Hear the outcome sought first, then propose a remedy; a colleague approves it.",
    execute: "Do what was agreed, on time.",
    account: "Facts, responsibility, what was done, where to go if they disagree.",
  },
} satisfies Words<typeof zh.eight>;

export const first = {
  title: "First steps",
  note: "{done} of {of}",
  done: "Done",
  departments: {
    title: "Add departments",
    how: "So that cases have a home and tasks can be sent.",
    go: "Add departments",
  },
  people: {
    title: "Invite people",
    how: "At least two: one to take and own cases, and a supervisor to decide responsibility and approve remedies. With agents alone, cases stop before the decision.",
    go: "Invite people",
  },
  cases: {
    title: "Import or take the first case",
    how: "Import your old records, or start with today’s first complaint.",
    go: "Import",
    or: "Take one",
  },
} satisfies Words<typeof zh.first>;

export const house = {
  title: "Needs attention",
  invited: "Invited, not joined yet",
  invitedIs_one: "{count}: {names}",
  invitedIs_other: "{count}: {names}",
  invitedNone: "Everyone invited has joined.",
  goPeople: "View people",
  unanswered: "Departments with nobody to answer tasks",
  unansweredIs_one: "{count}: {names}",
  unansweredIs_other: "{count}: {names}",
  unansweredNone: "Every department has someone to answer tasks.",
  goDepartments: "View departments",
  andMore: " and others",
  import: "Last import",
  importNone: "Nothing has been imported yet.",
  importDone: "imported: {created}, rejected: {rejected}",
  importTried: "test run: {created} can be imported, {rejected} cannot",
  pending: "waiting to start",
  running: "importing",
  cancelled: "cancelled",
  failed: "not completed",
  goImport: "View result",
  goImports: "Import",
  journal: "Journal of changes",
  journalIs: "Last change: {name}, {when}",
  journalNone: "Nothing has been changed yet.",
  goJournal: "View and verify",
} satisfies Words<typeof zh.house>;

export const tour = {
  steps: {
    title: "Eight steps guide you",
    body: "Each shows what is still missing and takes you to the field, from listening to the final response.",
  },
  next: {
    title: "One next step",
    body: "What to do now is always here: restate, ask a department, propose, and finally give the final response and close.",
  },
} satisfies Words<typeof zh.tour>;
