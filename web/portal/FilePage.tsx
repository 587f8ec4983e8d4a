import { useEffect, useState } from "react";
import { type About, ask, newKey, type Receipt } from "./ask.ts";
import { Enclosed, fits } from "./Enclosed.tsx";
import { Choices, Input, leadTo } from "./Input.tsx";
import { NoticeBox } from "./NoticeBox.tsx";
import { Reach } from "./Reach.tsx";
import { useKept } from "./use-kept.ts";
import { useSending } from "./use-sending.ts";
import { type PortalWords, useSaying } from "./words.ts";
import { beginProof, dropProof } from "./work-out.ts";

const EMPTY = {
  words: "",
  wish: "",
  when: "",
  product: "",
  who: "" as "" | "named" | "anonymous",
  name: "",
  contact: "",
  consent: 0,
  website: "",
  /** Under which it is sent, kept with it: pressed again after a reload it is still one complaint. */
  key: "",
  keyFor: "",
};
type Typed = typeof EMPTY;

/** A complaint, in as few fields as it takes: what happened, what they wish, who they are if they like. */
export function FilePage(props: {
  about: About;
  readAbout: () => void;
  enclosed: readonly File[];
  enclose: (files: File[]) => void;
  onFiled: (receipt: Receipt) => void;
}) {
  const { about } = props;
  const { words, locale } = useSaying();
  const { value, set, drop } = useKept<Typed>("complaint", EMPTY);
  const [tried, setTried] = useState(false);
  const sending = useSending();
  const agreed = about.notice.version > 0 && value.consent === about.notice.version;
  const lacks = lacksOf(value, agreed, words);
  const typed = value.words !== "";
  useEffect(() => {
    if (typed) void beginProof().catch(() => undefined);
  }, [typed]);

  const clear = () => {
    drop();
    props.enclose([]);
  };
  const submit = async () => {
    setTried(true);
    const first = Object.keys(lacks)[0];
    if (first) return leadTo(first);
    if (!fits(props.enclosed)) return;
    const said = saidOf(value, about, locale);
    const same = JSON.stringify(said);
    const key = value.key && value.keyFor === same ? value.key : newKey();
    set({ key, keyFor: same });
    const receipt = await sending.send(said, async () => {
      const proof = await beginProof();
      return ask<Receipt>("POST", "/complaints", { ...said, ...proof }, key).catch((error: unknown) => {
        dropProof();
        throw error;
      });
    });
    if (!receipt) return;
    dropProof();
    drop();
    props.onFiled(receipt);
  };
  const { refused } = sending;
  useEffect(() => {
    if (refused?.code === "notice_changed") props.readAbout();
    if (refused?.field) leadTo(refused.field);
  }, [refused, props.readAbout]);

  return (
    <form
      className="sec file"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h1 tabIndex={-1}>{words.form.title}</h1>
      <Input
        name="words"
        label={words.form.words}
        hint={words.form.wordsHint}
        rows={7}
        max={20_000}
        value={value.words}
        onChange={(one) => set({ words: one })}
        error={tried && lacks.words}
      />
      <Input
        name="wish"
        label={words.form.wish}
        hint={words.form.optional}
        rows={3}
        max={20_000}
        value={value.wish}
        onChange={(one) => set({ wish: one })}
      />
      <Enclosed files={props.enclosed} set={props.enclose} />
      <details className="more">
        <summary>{words.form.more}</summary>
        <Input
          name="incidentOn"
          label={words.form.when}
          type="date"
          latest={about.today || undefined}
          value={value.when}
          onChange={(when) => set({ when })}
        />
        <Input
          name="product"
          label={words.form.product}
          hint={words.form.productHint}
          max={80}
          value={value.product}
          onChange={(product) => set({ product })}
        />
      </details>
      <Who
        value={value}
        set={set}
        lacks={tried ? lacks : {}}
        contactWrong={refused?.field === "contact" && refused.say}
      />
      <NoticeBox
        about={about}
        agreed={agreed}
        onAgree={(yes) => set({ consent: yes ? about.notice.version : 0 })}
        error={tried && lacks.consent}
      />
      <label className="pot" aria-hidden="true">
        {words.form.robots}
        <input
          name="website"
          tabIndex={-1}
          autoComplete="off"
          value={value.website}
          onChange={(event) => set({ website: event.target.value })}
        />
      </label>
      {refused && (
        <p className="wrong box" role="alert">
          {refused.say}
        </p>
      )}
      <button type="submit" className="go" aria-disabled={sending.busy}>
        {sending.busy ? words.form.sending : words.form.submit}
      </button>
      <p className="m">
        {words.form.kept}{" "}
        {typed && (
          <button type="button" className="lk" onClick={clear}>
            {words.form.clear}
          </button>
        )}
      </p>
      <Reach about={about} />
    </form>
  );
}

function Who(props: {
  value: Typed;
  set: (change: Partial<Typed>) => void;
  lacks: Partial<Record<string, string>>;
  contactWrong: string | false | undefined;
}) {
  const { words } = useSaying();
  const { value, set, lacks } = props;
  return (
    <>
      <Choices
        legend={words.form.who}
        name="who"
        options={(["named", "anonymous"] as const).map((one) => ({
          value: one,
          name: words.form[one],
          how: words.form[`${one}How`],
        }))}
        value={value.who}
        onChange={(who) => set({ who })}
        error={lacks.who}
      />
      {value.who === "named" && (
        <>
          <Input
            name="name"
            label={words.form.name}
            max={80}
            value={value.name}
            onChange={(name) => set({ name })}
            error={lacks.name}
          />
          <Input
            name="contact"
            label={words.form.contact}
            hint={words.form.contactHint}
            max={200}
            value={value.contact}
            onChange={(contact) => set({ contact })}
            error={props.contactWrong}
          />
        </>
      )}
    </>
  );
}

function lacksOf(value: Typed, agreed: boolean, { form: { lacks } }: PortalWords): Partial<Record<string, string>> {
  return {
    ...(!value.words.trim() && { words: lacks.words }),
    ...(!value.who && { who: lacks.who }),
    ...(value.who === "named" && !value.name.trim() && { name: lacks.name }),
    ...(!agreed && { consent: lacks.consent }),
  };
}

/** What is sent: nothing that was left empty, and of somebody who chose to be anonymous no name. */
function saidOf(value: Typed, about: About, locale: "zh" | "en") {
  const some = (text: string) => text.trim() || undefined;
  const named = value.who === "named";
  return {
    words: value.words,
    wish: some(value.wish),
    name: named ? some(value.name) : undefined,
    contact: named ? some(value.contact) : undefined,
    incidentOn: some(value.when),
    product: some(value.product),
    noticeVersion: about.notice.version,
    locale,
    website: value.website,
  };
}
