import { useEffect, useId, useRef, useState } from 'react';
import { actorIdSchema } from '../../server/vocabulary/actors.ts';
import { useCase } from '../case/CaseContext.tsx';
import { text } from '../text/sv.ts';
import { actorOptions, committeeActor, committeesIn } from './actorOptions.ts';
import { FieldError } from './FieldMessage.tsx';
import { SelectField } from './SelectField.tsx';

const OTHER = 'other-committee';

/** Who pays or gains: an actor, a committee that the case names, or one that is typed. */
export function ActorField({
  label,
  realLabel,
  value,
  onChange,
}: {
  readonly label: string;
  readonly realLabel: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const committees = committeesIn(useCase().state.content);
  const [isTyping, setTyping] = useState(false);
  return (
    <>
      <SelectField
        label={label}
        isLabelHidden
        options={[
          ...actorOptions(realLabel, value, committees),
          { value: OTHER, label: text.actor.otherCommittee },
        ]}
        value={isTyping ? OTHER : value}
        onChange={(chosen) => {
          setTyping(chosen === OTHER);
          if (chosen !== OTHER) onChange(chosen);
        }}
      />
      {isTyping ? (
        <CommitteeName
          of={label}
          onDone={(name) => {
            setTyping(false);
            if (name !== '') onChange(committeeActor(name));
          }}
        />
      ) : null}
    </>
  );
}

/** The name of a committee that the case does not have yet; an empty one is none. */
function CommitteeName({
  of,
  onDone,
}: {
  readonly of: string;
  readonly onDone: (name: string) => void;
}) {
  const faultId = useId();
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const name = typed.trim();
  const isFaulty = name !== '' && !actorIdSchema.safeParse(committeeActor(name)).success;
  const end = () => {
    if (!isFaulty) onDone(name);
  };
  return (
    <>
      <input
        ref={field}
        className="input"
        autoComplete="off"
        aria-label={text.actor.committeeNameOf(of)}
        aria-invalid={isFaulty}
        aria-describedby={isFaulty ? faultId : undefined}
        placeholder={text.actor.committeeName}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') end();
        }}
        onBlur={end}
      />
      {isFaulty ? <FieldError id={faultId} message={text.actor.committeeFault} /> : null}
    </>
  );
}
