/** Nothing of the same sentence beyond a few signs. */
const upTo = (most: number) => `[^。，！？,.!?\\n]{0,${most}}`;
const within = (most: number) => `[^。！？.!?\\n]{0,${most}}`;
/** Why money is needed: somebody lies in hospital and waits for it. That is no danger that came from the matter. */
const FOR_MONEY = `(?!${within(12)}(?:钱|费|元|交|押金|急用|救命))`;
const IN_HOSPITAL = `(?:住院|住进|进了?医院|送医|抢救|急救|心脏病)${FOR_MONEY}`;

const HURT = [
  "摔(?:倒|伤|了|跤|一跤|跟头|下)|(?:跌|滑|绊)倒|受伤|烫伤|骨折|流血|晕(?:倒|过去)|昏倒|休克|中毒|触电|着火|救护车|人身安全",
  "(?:打|砸|撞)伤|殴打|推搡",
  "(?:突发|发作|犯了?)(?:心脏病|心梗|脑梗|脑溢血)|(?:心脏病|心梗|脑梗)(?:突发|发作|犯了|复发)",
  `(?<!(?:钱|费|款|急用)${within(8)})(?:急救|抢救)(?!室|药|中心|电话|款)${FOR_MONEY}`,
];

/** Hurt by somebody: never a telephone call, for which the same word stands. */
const BEATEN = [
  `(?:被|遭)${upTo(12)}(?:推倒|撞倒|打了(?!${upTo(6)}(?:电话|次|通|遍|回|折|招呼|水漂|码|印)))`,
  `(?:打|扇|抽)了?${upTo(4)}[一两几个](?:拳|顿|巴掌|耳光)`,
  // 打人工, 打人民银行 and 打人寿 are calls.
  "打人(?!工|民|家|行|寿|保|社|事)|动手打",
];

/** What was done drove somebody into it. */
const DRIVEN = [`(?:气|吓|急|逼|累|害)(?:得|到|病|出|我)${within(8)}(?:${IN_HOSPITAL}|(?<!看|治)病)`];

const SELF_HARM = [
  // 跳楼价 is a bargain.
  "跳(?:楼(?!价|甩|大|促|清)|河|江|桥)|自杀|自残|轻生|割腕|上吊|寻死|死给[你谁]|死了算了|同归于尽",
  "不想活|活不下去|没法活|(?:喝|吞|吃)[了下过]?(?:农药|敌敌畏|百草枯|老鼠药)",
];

const ENGLISH = [
  "injur(?:ed|y)|hurt myself|ambulance|suicid|kill myself|end my life|beat(?:en)? (?:me |him |her )?up|(?:hit|slapped|punched) me",
  "\\b(?:I|he|she|mother|father|mum|mom|dad|wife|husband) (?:fell|slipped|tripped)\\b(?! (?:behind|for|short))|had a heart attack",
  "(?:ended up|landed|taken|sent)[^.!?\\n]{0,12}hospital",
];

/** Safety comes first (§2.2): what hurt or threatens somebody, or is said to. */
export const DANGER_SAID = new RegExp([...HURT, ...BEATEN, ...DRIVEN, ...SELF_HARM, ...ENGLISH].join("|"), "i");
