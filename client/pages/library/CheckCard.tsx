import { useState } from 'react';
import type { z } from 'zod';
import { checkCatalogue } from '../../../server/contract/catalogue.ts';
import { call, faultSentence } from '../../api/call.ts';
import { FaultNotice } from '../../components/Notice.tsx';
import { Card } from '../../components/Page.tsx';
import { text } from '../../text/sv.ts';

type Check = z.output<typeof checkCatalogue.response>;
type CheckState =
  | { readonly kind: 'none' }
  | { readonly kind: 'failed'; readonly sentence: string }
  | { readonly kind: 'done'; readonly check: Check };

/** What is to mend or mind in the catalogue today. */
export function CheckCard({ municipality }: { readonly municipality: string }) {
  const [state, setState] = useState<CheckState>({ kind: 'none' });
  const run = async () => {
    const query = municipality === '' ? {} : { municipalityCode: municipality };
    try {
      const check = await call(checkCatalogue, { params: {}, query });
      setState({ kind: 'done', check });
    } catch (fault) {
      setState({ kind: 'failed', sentence: faultSentence(fault) });
    }
  };
  return (
    <Card title={text.library.check}>
      <button type="button" className="button" onClick={() => void run()}>
        {text.library.check}
      </button>
      {state.kind === 'failed' ? <FaultNotice sentence={state.sentence} /> : null}
      {state.kind === 'done' ? <Outcome check={state.check} /> : null}
    </Card>
  );
}

function Outcome({ check: { entries, findings, unused } }: { readonly check: Check }) {
  const faults = findings.filter(({ severity }) => severity === 'fault');
  const notes = findings.filter(({ severity }) => severity === 'note');
  return (
    <>
      <p role="status">
        {text.library.checked(entries, faults.length, notes.length, unused.length)}
      </p>
      <FindingList title={text.library.checkFaults} findings={faults} />
      <FindingList title={text.library.checkNotes} findings={notes} />
    </>
  );
}

/** Entries by what is said of them: one sentence, then every entry it is said of. */
function FindingList({
  title,
  findings,
}: {
  readonly title: string;
  readonly findings: Check['findings'];
}) {
  if (findings.length === 0) return null;
  const bySentence = new Map<string, string[]>();
  for (const { sentenceSv, id } of findings) {
    bySentence.set(sentenceSv, [...(bySentence.get(sentenceSv) ?? []), id]);
  }
  return (
    <details>
      <summary>{title}</summary>
      <ul>
        {[...bySentence].map(([sentence, ids]) => (
          <li key={sentence}>
            {sentence} <span className="small muted">{ids.join(', ')}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
