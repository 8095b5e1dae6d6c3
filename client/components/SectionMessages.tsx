import { useCase } from '../case/CaseContext.tsx';
import { useFigures } from '../case/FiguresContext.tsx';
import type { SectionMessage } from '../case/liveResults.ts';
import { besidesOutcome } from '../case/warnings.ts';
import { Notice } from './Notice.tsx';
import { Sentences } from './Sentences.tsx';

/** What the model's check says about the rows of this page, errors first, below the key results. */
export function SectionMessages({ section }: { readonly section: SectionMessage['section'] }) {
  const { alternative } = useCase();
  const { messages, outcome } = useFigures();
  const own = besidesOutcome(messages, outcome).filter(
    (message) =>
      message.section === section &&
      (message.alternativeId === null || message.alternativeId === alternative.id),
  );
  const severities = ['error', 'warning'] as const;
  return severities.map((severity) => {
    const sentences = own
      .filter((message) => message.severity === severity)
      .map(({ sentence }) => sentence);
    if (sentences.length === 0) return null;
    return (
      <Notice key={severity} kind={severity === 'error' ? 'error' : 'warn'}>
        {sentences.length === 1 ? sentences[0] : <Sentences sentences={sentences} />}
      </Notice>
    );
  });
}
