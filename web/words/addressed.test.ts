import { expect, test } from "vitest";
import { addressed } from "./addressed.ts";

test.each([
  ["王建国", "zh", "王建国客户您好"],
  ["阿依古丽·买买提", "zh", "阿依古丽·买买提客户您好"],
  ["云岚鼎和商贸有限公司", "zh", "云岚鼎和商贸有限公司您好"],
  ["沈女士", "zh", "沈女士"],
  ["王老师", "zh", "王老师"],
  ["Mrs Yamada", "zh", "Mrs Yamada"],
  ["王建国", "en", "王建国"],
] as const)("%s in %s: %s", (name, locale, said) => expect(addressed(name, locale)).toBe(said));
