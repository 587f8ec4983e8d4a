import { AddForm } from "./AddForm.tsx";
import { AnswerForm } from "./AnswerForm.tsx";
import { keptAfter } from "./after-answer.ts";
import type { About, Mine } from "./ask.ts";
import { Conversation } from "./Conversation.tsx";
import { FilesForm } from "./FilesForm.tsx";
import { NextLine } from "./NextLine.tsx";
import { OwnerBar } from "./OwnerBar.tsx";
import { ReviewForm, ReviewSaid } from "./ReviewForm.tsx";
import { Routes } from "./Routes.tsx";
import { Said } from "./Said.tsx";
import { Shared } from "./Shared.tsx";
import type { Shown } from "./shown.ts";
import { usePlain } from "./use-plain.ts";
import { Way } from "./Way.tsx";
import { WithdrawForm } from "./WithdrawForm.tsx";
import { fill, useSaying } from "./words.ts";

/** The customer's case: where it stands, what we say, what they can do. */
export function CaseShown({ about, onLeave, ...shown }: Shown & { about: About; onLeave?: () => void }) {
  const { words } = useSaying();
  const { mine } = shown;
  const plain = usePlain();
  // What they answered before they asked for a review is no longer the news.
  const reviewed = mine.reviewAnswerId !== null && mine.phase === "answered";
  const told = mine.said.find(({ id }) => id === (mine.accountId ?? mine.offerId));
  return (
    <>
      <section className="hero">
        <h1 tabIndex={-1}>{reviewed ? words.review.there : words.phase[mine.phase]}</h1>
        {plain && !reviewed && <p className="lead">{words.plain[mine.phase]}</p>}
        {mine.outside && <p className="lead">{fill(words.outsideIs, { outside: mine.outside })}</p>}
        {mine.together && <p className="lead">{words.together}</p>}
        <NextLine mine={mine} />
      </section>
      <Way mine={mine} />
      <ReviewSaid mine={mine} />
      {mine.agreement && !mine.answerTo && <Given mine={mine} />}
      {told && (
        <section className="sec">
          <h2>{mine.accountId ? words.account : words.offer}</h2>
          <Said text={told.body} />
        </section>
      )}
      <Shared mine={mine} preview={shown.preview} />
      {mine.answerTo && <AnswerForm key={mine.answerTo} to={mine.answerTo} {...shown} />}
      {mine.question && (
        <AddForm question={mine.question} {...shown}>
          <FilesForm within {...shown} />
        </AddForm>
      )}
      <Conversation mine={mine} above={[told?.id, mine.reviewAnswerId]} />
      {!mine.question && <AddForm {...shown} />}
      {!mine.question && <FilesForm {...shown} />}
      <ReviewForm {...shown} />
      <Routes mine={mine} />
      <WithdrawForm {...shown} />
      {onLeave && (
        <p className="sec no-print">
          <button type="button" className="lk" onClick={onLeave}>
            {words.leave}
          </button>
        </p>
      )}
      <OwnerBar mine={mine} about={about} />
    </>
  );
}

/** What they answered to the offer, or to the account where there is one (R8): it stays in sight. */
function Given({ mine }: { mine: Mine }) {
  const { given, ...kept } = useSaying().words.answer;
  const said = mine.agreement && mine.agreement in given ? given[mine.agreement as keyof typeof given] : null;
  if (!said) return null;
  return (
    <section className="sec" role="status">
      <p className="given">{said}</p>
      {mine.agreement === "accepted_under_protest" && <p className="m">{kept[keptAfter(mine)]}</p>}
    </section>
  );
}
