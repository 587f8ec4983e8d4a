import { expect, test } from "vitest";
import { accountLines, cellsOf } from "./people-lines.ts";

test("the demo accounts stand in columns, whatever script a name is written in, with roles by name", () => {
  const lines = accountLines();
  const roles = lines.map((line) => /(?<= {2})\S+ · .+$/.exec(line)!);
  expect(new Set(roles.map(({ index, input }) => cellsOf(input.slice(0, index)))).size).toBe(1);
  expect(lines.find((line) => line.startsWith("liang"))).toContain("主管、补救审批人 · Supervisor, Remedy approver");
  expect(lines.join()).not.toMatch(/[a-z]_[a-z]/);
});
