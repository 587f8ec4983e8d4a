import type { ReactNode } from "react";

/** Something a customer seldom does, folded away until they open it: what it does, its fields, a refusal, one button. */
export function FoldedForm(props: {
  title: string;
  lead: string;
  submit: string;
  /** Being sent, or only shown to a colleague. */
  idle: boolean;
  refused: { say: string } | null;
  onSubmit: () => Promise<void>;
  children: ReactNode;
}) {
  return (
    <details className="sec fold no-print">
      <summary>
        <h2>{props.title}</h2>
      </summary>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void props.onSubmit();
        }}
      >
        <p className="m">{props.lead}</p>
        {props.children}
        {props.refused && (
          <p className="wrong box" role="alert">
            {props.refused.say}
          </p>
        )}
        <button type="submit" className="btn" aria-disabled={props.idle}>
          {props.submit}
        </button>
      </form>
    </details>
  );
}
