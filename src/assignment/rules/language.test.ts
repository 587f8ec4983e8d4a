import { expect, test } from "vitest";
import { languageOf } from "./language.ts";

test.each([
  ["我在手机银行点了三次赎回，都提示失败。", "zh"],
  ["Your app charged me twice and nobody answers the phone.", "en"],
  ["我的 iPhone 上 App 闪退，Face ID 也不能用，请尽快处理一下这个问题。", "zh"],
  ["アプリで振込ができません。返金してください。", "ja"],
  ["카드가 결제되지 않습니다. 확인해 주세요.", "ko"],
  ["مېنىڭ كارتام ئىشلىمەيۋاتىدۇ، ياردەم قىلىڭلار", "ug"],
  ["ངའི་བྱང་བུ་བེད་སྤྱོད་བྱེད་མི་ཐུབ།", "bo"],
  ["12315-8888 ￥200.00", "zh"],
  ["", "zh"],
])("%s", (words, language) => {
  expect(languageOf(words)).toBe(language);
});
