import { useState } from "react";
import { Button } from "../ui/Button.tsx";
import { Checkbox } from "../ui/Checkbox.tsx";
import { Choice } from "../ui/Choice.tsx";
import { DateTimeInput } from "../ui/DateTimeInput.tsx";
import { Field } from "../ui/Field.tsx";
import { FilterChip } from "../ui/FilterChip.tsx";
import { Picker, type PickerOption } from "../ui/Picker.tsx";
import { Seg } from "../ui/Seg.tsx";
import { Select } from "../ui/Select.tsx";
import { Tabs } from "../ui/Tabs.tsx";
import { Tag } from "../ui/Tag.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { TextInput } from "../ui/TextInput.tsx";
import { Shelf } from "./Shelf.tsx";

const PEOPLE: PickerOption[] = [
  { id: "1", label: "周晓棠", note: "客户关怀中心" },
  { id: "2", label: "何书宁", note: "渠道科技部" },
  { id: "3", label: "梁予安", note: "客户关怀中心 · 主管" },
];
const find = async (query: string) => PEOPLE.filter((person) => (person.label + person.note).includes(query));
const WORDS =
  "我上周五下午两点多要赎云悦90天，App一直说系统繁忙，点了好几次都不行。等能点的时候已经过三点了，按周一的价给我算，少了四百多块。";

/** What is pressed, chosen and typed into. */
export function Controls() {
  const [sort, setSort] = useState<"due" | "severity" | "contact">("due");
  const [view, setView] = useState("mine");
  const [channel, setChannel] = useState<"phone" | "counter" | "mail" | null>("phone");
  const [words, setWords] = useState(WORDS);
  const [who, setWho] = useState("136 **** 8842");
  const [owner, setOwner] = useState<PickerOption | null>(PEOPLE[0]!);
  const [due, setDue] = useState<string | null>(new Date(Date.now() + 26 * 3_600_000).toISOString());
  const [kind, setKind] = useState<"complaint" | "dispute" | "">("");
  const [on, setOn] = useState(true);
  return (
    <>
      <Shelf title="Button">
        <Button look="fill" icon="plus" keys="N">
          受理
        </Button>
        <Button icon="transfer">移交</Button>
        <Button look="text">建议说法</Button>
        <Button size="s">审阅</Button>
        <Button look="icon" icon="phone" label="拨打" />
        <Button blocked icon="send" keys="Ctrl ↵">
          发送
        </Button>
        <Button busy>正在保存</Button>
      </Shelf>
      <Shelf title="Seg · FilterChip · Checkbox · Select">
        <Seg
          label="排序"
          value={sort}
          onChange={setSort}
          options={[
            { value: "due", label: "最近期限" },
            { value: "severity", label: "严重度" },
            { value: "contact", label: "最久未联系" },
          ]}
        />
        <FilterChip what="状态" value="未结" onRemove={() => undefined} onChange={() => undefined} />
        <FilterChip what="组" value="客户关怀中心" onRemove={() => undefined} />
        <Checkbox checked={on} onChange={setOn}>
          需要照顾
        </Checkbox>
        <Checkbox checked={false} mixed onChange={() => undefined} label="选这一页" />
        <Select
          label="类别"
          value={kind}
          placeholder="类别"
          onChange={setKind}
          options={[
            { value: "complaint", label: "投诉" },
            { value: "dispute", label: "纠纷" },
          ]}
        />
      </Shelf>
      <Shelf title="Tabs" wide>
        <Tabs
          label="存好的视图"
          value={view}
          onChange={setView}
          tabs={[
            { value: "mine", label: "本组未结", count: 37 },
            { value: "today", label: "今天到期", count: 9 },
            { value: "none", label: "未分派", count: 4 },
          ]}
          add={
            <Button look="text" size="s" icon="plus">
              存成视图
            </Button>
          }
        />
      </Shelf>
      <Shelf title="Field · TextInput · Choice · TextArea">
        <Field label="谁" note="必填，或匿名" size="l" hint="来电号码自动带入。证件、账号等我行已有的资料不用再问。">
          <TextInput size="l" value={who} onChange={setWho} end={<Tag look="accent">认出：古先生，财富客户</Tag>} />
        </Field>
        <Field label="从哪里来" required size="l" group>
          <Choice
            numbered
            value={channel}
            onChange={setChannel}
            options={[
              { value: "phone", label: "电话", icon: "phone" },
              { value: "counter", label: "柜台", icon: "person" },
              { value: "mail", label: "来信邮件", icon: "mail" },
            ]}
          />
        </Field>
        <Field label="说了什么" note="必填，照原话记，不用归类" size="l">
          <TextArea look="say" count value={words} onChange={setWords} foot="1秒前已存草稿" />
        </Field>
      </Shelf>
      <Shelf title="Field with error · Picker · DateTimeInput">
        <Field label="原因" required error="请写明原因，它会记入审计日志。">
          <TextArea value="" onChange={() => undefined} maxLength={120} />
        </Field>
        <Field label="主办" required>
          <Picker value={owner} onChange={setOwner} find={find} />
        </Field>
        <Field label="期限" hint="按机构时区">
          <DateTimeInput value={due} onChange={setDue} />
        </Field>
      </Shelf>
    </>
  );
}
