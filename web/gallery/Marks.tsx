import { Avatar } from "../ui/Avatar.tsx";
import { Bar } from "../ui/Bar.tsx";
import { ClockChip, ClockMark } from "../ui/ClockChip.tsx";
import { Definition } from "../ui/Definition.tsx";
import { DueRuler, type RulerStretch } from "../ui/DueRuler.tsx";
import { Icon } from "../ui/Icon.tsx";
import { ICONS, type IconName } from "../ui/icons.ts";
import { Key } from "../ui/Key.tsx";
import { Lack } from "../ui/Lack.tsx";
import { Rule } from "../ui/Rule.tsx";
import { Seal } from "../ui/Seal.tsx";
import { SeverityBars } from "../ui/SeverityBars.tsx";
import { Signal } from "../ui/Signal.tsx";
import { StepPips } from "../ui/StepPips.tsx";
import { Tag } from "../ui/Tag.tsx";
import { Time } from "../ui/Time.tsx";
import { Shelf } from "./Shelf.tsx";

const HOUR = 3_600_000;
const at = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();

const stretch = (kind: RulerStretch["kind"], from: number, to: number): RulerStretch => ({
  kind,
  from: at(from),
  to: at(to),
  because: kind === "uncounted" ? "closed" : null,
  names: null,
});
const RULER = [
  stretch("uncounted", -40, -25),
  stretch("counted", -25, -22),
  stretch("uncounted", -22, -20.5),
  stretch("counted", -20.5, -19),
  stretch("paused", -19, -17.3),
  stretch("counted", -17.3, -16.5),
  stretch("uncounted", -16.5, -1.4),
  stretch("counted", -1.4, 1.2),
];

/** Clocks, signals, marks: what is read, not pressed. */
export function Marks() {
  return (
    <>
      <Shelf title="ClockChip">
        <ClockChip clock={{ state: "overdue", due: at(-1.43) }} what="部门任务" used={1} />
        <ClockChip clock={{ state: "near", due: at(1.25) }} what="首个实质答复" used={0.85} />
        <ClockChip clock={{ state: "normal", due: at(7.1) }} what="约定回电" used={0.42} />
        <ClockChip clock={{ state: "paused", due: at(120) }} note="等顾客补凭证" what="政策允许暂停" used={0.35} />
        <ClockChip clock={{ state: "normal", due: at(24 * 12.2) }} side="决定并告知" what="监管时限15日" used={0.2} />
        <ClockChip clock={{ state: "normal", due: at(24 * 47.1), estimated: true }} used={0.08} />
        <ClockChip clock={{ state: "kept" }} note="用时18分" side="受理" />
        <ClockMark clock={{ state: "near", due: at(3) }} small>
          <Time at={at(3)} />
        </ClockMark>
      </Shelf>
      <Shelf title="Signal · Tag · Rule · Lack">
        <Signal tone="red" icon="rise">
          越上限
        </Signal>
        <Signal tone="amber" icon="warning" boxed>
          待核对
        </Signal>
        <Signal tone="green" icon="check" small>
          已兑现
        </Signal>
        <Signal tone="grey" icon="upheld" boxed>
          成立
        </Signal>
        <Tag>投诉 · 售后</Tag>
        <Tag look="accent">第8版草稿</Tag>
        <Tag look="strong">实质性</Tag>
        <Rule id="R7b" />
        <Lack onGo={() => undefined} end="第6步">
          顾客自己的要求
        </Lack>
      </Shelf>
      <Shelf title="SeverityBars · StepPips · Bar">
        {([1, 2, 3, 4] as const).map((level) => (
          <SeverityBars key={level} level={level} />
        ))}
        <StepPips at={0} />
        <StepPips at={4} />
        <StepPips at={9} />
        <Bar share={0.63} label="已用38秒" width={96} />
      </Shelf>
      <Shelf title="DueRuler" wide>
        <DueRuler parts={RULER} due={at(1.2)} near />
      </Shelf>
      <Shelf title="Avatar · Seal · Key · Definition · Time">
        <Avatar name="沈女士" of="customer" />
        <Avatar name="周晓棠" of="us" />
        <Avatar name="Grace Hall" />
        <Seal />
        <Key>Ctrl ↵</Key>
        <Definition term="每周每万户投诉量">
          <b>每周每万户投诉量</b>当周投诉件数÷周末活跃客户数×10,000。同一人同一事只计一件。第4版定义，2026年9月1日起
        </Definition>
        <Time at={at(-0.05)} as="relative" />
        <Time at={at(-26)} />
        <Time at={at(24 * 60)} as="exact" />
      </Shelf>
      <Shelf title="Icon" wide>
        {(Object.keys(ICONS) as IconName[]).map((name) => (
          <span key={name} title={name} style={{ display: "inline-block", width: 36, height: 30 }}>
            <Icon name={name} />
          </span>
        ))}
      </Shelf>
    </>
  );
}
