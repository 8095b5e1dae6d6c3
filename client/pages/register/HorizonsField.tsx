import { useId, useState } from 'react';
import { settingsSchema } from '../../../server/vocabulary/settings.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { useDrafts } from '../../components/drafts.ts';
import { FieldLabel } from '../../components/FieldLabel.tsx';
import { FieldError } from '../../components/FieldMessage.tsx';
import { text } from '../../text/sv.ts';

const FIELD = 'settings.horizons';
const schema = settingsSchema.shape.horizons;

/** "5; 10; 25; 60" as years in rising order; null when it is not that. */
function readHorizons(typed: string): number[] | null {
  const parts = typed.split(/[;,]/).map((part) => part.trim());
  if (!parts.every((part) => /^\d{1,3}$/.test(part))) return null;
  const years = [...new Set(parts.map(Number))].toSorted((a, b) => a - b);
  return schema.safeParse(years).success ? years : null;
}

/** The horizons in one field: they are few and read as a list. */
export function HorizonsField() {
  const { state, store } = useCase();
  const { drafts, keepDraft, dropDraft, isReadOnly } = useDrafts();
  const [typed, setTyped] = useState<string | null>(null);
  const id = useId();
  const draft = drafts[FIELD];
  const isFaulty = draft !== undefined && typed === null;
  const type = (next: string) => {
    setTyped(next);
    const years = readHorizons(next);
    if (years === null) {
      keepDraft(FIELD, next);
      return;
    }
    dropDraft(FIELD);
    store.change((content) => {
      content.settings.horizons = years;
    });
  };
  return (
    <div className="field">
      <FieldLabel htmlFor={id} label={text.register.settingsFields.horizons} />
      <input
        id={id}
        className="input"
        autoComplete="off"
        value={typed ?? draft ?? state.content.settings.horizons.join('; ')}
        readOnly={isReadOnly}
        aria-invalid={isFaulty}
        aria-describedby={isFaulty ? `${id}-hint ${id}-error` : `${id}-hint`}
        onChange={(event) => type(event.target.value)}
        onBlur={() => setTyped(null)}
      />
      <span className="field-hint" id={`${id}-hint`}>
        {text.register.horizonsHint}
      </span>
      <FieldError id={`${id}-error`} message={isFaulty ? text.register.horizonsFault : null} />
    </div>
  );
}
