import type { readTeam } from "../../../src/assignment/contract/team.ts";
import type { AnswerOf } from "../../../src/kernel/endpoint.ts";

export type Team = AnswerOf<typeof readTeam>;
export type TeamMember = Team["people"][number];
