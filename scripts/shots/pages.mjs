/**
 * Every page there is: one line each.
 * `path` is an address, or finds one by asking the API as the person (`ask("/v1/desk")`) or the server; `who` signs in (nobody
 * without it); `on: "fresh"` needs a house that is not set up; `act` does something first (opens a drawer);
 * `phone: false` leaves a state out that a phone does not have; `sideways` names what may scroll sideways by itself.
 */
export const PAGES = [
  { name: "sign-in", path: "/sign-in" },
  { name: "setup", path: (_, { setUp }) => setUp, on: "fresh" },
  { name: "desk", who: "zhou", path: "/desk" },
  { name: "desk-supervisor", who: "liang", path: "/desk" },
  { name: "desk-investigator", who: "he", path: "/desk" },
  { name: "intake", who: "zhou", path: "/intake" },
  { name: "cases", who: "liang", path: "/cases" },
  { name: "board", who: "liang", path: "/cases?as=board", sideways: ".board" },
  { name: "case", who: "zhou", path: (ask) => caseIn(ask, "investigating") },
  { name: "case-deciding", who: "zhou", path: (ask) => caseIn(ask, "deciding") },
  { name: "case-closed", who: "zhou", path: (ask) => caseIn(ask, "closed") },
  { name: "customers", who: "zhou", path: "/customers" },
  { name: "customer", who: "zhou", path: firstCustomer },
  { name: "settings", who: "fang", path: "/settings" },
  { name: "account", who: "zhou", path: "/settings/account" },
  { name: "people", who: "fang", path: "/settings/people" },
  { name: "person", who: "fang", path: personNamed("周晓棠") },
  { name: "departments", who: "fang", path: "/settings/departments" },
  { name: "roles", who: "liang", path: "/settings/roles" },
  { name: "audit", who: "fang", path: "/settings/audit" },
  { name: "keys", who: "fang", path: "/settings/keys" },
  { name: "about", who: "fang", path: "/settings/about" },
  { name: "imports", who: "liang", path: "/imports" },
  { name: "import-mapping", who: "liang", path: "/imports", act: chooseFile },
  { name: "api", who: "fang", path: "/api" },
];

async function caseIn(ask, state) {
  const { items } = await ask(`/v1/cases?state=${state}&limit=50`);
  const session = await ask("/v1/session");
  const row = items.find(({ ownerId }) => ownerId === session.id) ?? items[0];
  if (!row) throw new Error(`the demo has no case that is ${state}`);
  return `/cases/${row.caseId}`;
}

async function firstCustomer(ask) {
  const { items } = await ask("/v1/customers?limit=20");
  const row = items.find(({ phone }) => phone) ?? items[0];
  return `/customers/${row.customerId}`;
}

function personNamed(name) {
  return async (ask) => {
    const { people } = await ask(`/v1/people?q=${encodeURIComponent(name)}`);
    return `/settings/people?person=${people[0].id}`;
  };
}

async function chooseFile(page) {
  const rows = [
    ["工单编号", "投诉时间", "投诉人", "联系电话", "来源渠道", "投诉内容", "答复内容", "答复时间"],
    [
      "W-1001",
      "2026-03-02 09:12",
      "严女士",
      "13800001001",
      "柜面",
      "取号后等了两个小时，窗口只开一个。",
      "已增开窗口并向您致歉。",
      "2026-03-03 16:20",
    ],
    ["W-1002", "2026-03-02 10:40", "霍先生", "13800001002", "电话", "短信说余额变动，手机银行里查不到。", "", ""],
    [
      "W-1003",
      "2026-03-04 15:05",
      "谷女士",
      "13800001003",
      "网上",
      "定期提前支取，利息少算了三天。",
      "已按实际天数补足利息。",
      "2026-03-06 11:00",
    ],
    ["W-1004", "二月三十日", "向先生", "13800001004", "来信", "保管箱续费没有收到通知。", "", ""],
  ];
  const buffer = Buffer.from(rows.map((row) => row.join(",")).join("\n"));
  await page.locator("input[type=file]").setInputFiles({ name: "旧系统投诉.csv", mimeType: "text/csv", buffer });
  await page.waitForURL(/\/imports\/./, { timeout: 20_000 });
}
