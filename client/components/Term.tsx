import { text } from '../text/sv.ts';

type Meaning = {
  readonly name: string;
  readonly means: string;
  readonly labels: readonly string[];
};

const words: Readonly<Record<string, Meaning>> = text.terms.words;
/** What to look for in a label, the most telling first. */
const sought = Object.entries(words)
  .flatMap(([word, { labels }]) => labels.map((label) => ({ word, label: label.toLowerCase() })))
  .toSorted((a, b) => b.label.length - a.label.length);
const found = new Map<string, string | undefined>();

/** The word of the field that a label has in it. */
export function wordIn(label: string): string | undefined {
  if (!found.has(label)) {
    const said = label.toLowerCase();
    const isHere = (at: number) => at >= 0 && !/\p{L}/u.test(said.charAt(at - 1));
    found.set(label, sought.find((each) => isHere(said.indexOf(each.label)))?.word);
  }
  return found.get(label);
}

const placeOf = (word: string) => `ord-${word}`;

/** Beside a label that has a word of the field in it: opens what the word means. */
export function TermOf({ label }: { readonly label: string }) {
  const word = wordIn(label);
  const meaning = word === undefined ? undefined : words[word];
  if (word === undefined || meaning === undefined) return null;
  return (
    <button
      type="button"
      className="term"
      popoverTarget={placeOf(word)}
      aria-label={text.terms.ask(meaning.name)}
      aria-describedby={placeOf(word)}
    />
  );
}

/** A name with what it means where a word of the field is in it; the two are never set apart. */
export function WithTerm({ label }: { readonly label: string }) {
  if (wordIn(label) === undefined) return label;
  const last = label.lastIndexOf(' ') + 1;
  return (
    <>
      {label.slice(0, last)}
      <span className="unbroken">
        {label.slice(last)}
        <TermOf label={label} />
      </span>
    </>
  );
}

/** What the words mean, once for a whole page; each is shown beside the button that opens it. */
export function Meanings() {
  return Object.entries(words).map(([word, { name, means }]) => (
    <section
      key={word}
      id={placeOf(word)}
      popover="auto"
      className="term-means"
      aria-label={text.terms.ask(name)}
    >
      <p className="term-name">{name}</p>
      <p>{means}</p>
    </section>
  ));
}
