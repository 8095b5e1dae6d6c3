import { text } from '../text/sv.ts';

/** So many are read at once; a large case has hundreds. */
const FIRST = 5;

/** What is to be looked at, as a list; the rest of a long one is opened. */
export function Sentences({ sentences }: { readonly sentences: readonly string[] }) {
  const isLong = sentences.length > FIRST + 1;
  const first = isLong ? sentences.slice(0, FIRST) : sentences;
  const rest = sentences.slice(first.length);
  return (
    <>
      <List sentences={first} />
      {isLong ? (
        <details>
          <summary>{text.lists.more(rest.length)}</summary>
          <List sentences={rest} />
        </details>
      ) : null}
    </>
  );
}

function List({ sentences }: { readonly sentences: readonly string[] }) {
  return (
    <ul>
      {sentences.map((sentence, at) => (
        <li key={at}>{sentence}</li>
      ))}
    </ul>
  );
}
