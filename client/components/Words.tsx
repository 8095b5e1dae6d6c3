import { text } from '../text/sv.ts';

export type Word = keyof typeof text.terms.words;

/** What words of a page mean, where one meets them; one line until someone asks. */
export function Words({ of }: { readonly of: readonly Word[] }) {
  const { title, words } = text.terms;
  return (
    <details className="words">
      <summary>{title}</summary>
      <dl>
        {of.map((word) => (
          <div key={word}>
            <dt>{words[word].name}</dt>
            <dd>{words[word].means}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
