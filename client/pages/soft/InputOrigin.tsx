import type { EffectInput } from '../../../server/model/effects/effect.ts';
import { formatEntered } from '../../../server/vocabulary/formatSv.ts';
import type { BuiltEffect } from '../../../server/vocabulary/measures.ts';
import type { Estimate } from '../../../server/vocabulary/numbers.ts';
import { inSentence } from '../../../server/vocabulary/text/sv/words.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { EditButton } from '../../components/EditButton.tsx';
import type { NumberFormat } from '../../components/numberFormats.ts';
import { text } from '../../text/sv.ts';
import { knownInput } from './knownInput.ts';

/** Where a number of an effect comes from, and what the case has for it already. */
export function InputOrigin({
  input,
  format,
  built,
  onUse,
}: {
  readonly input: EffectInput;
  readonly format: NumberFormat;
  readonly built: BuiltEffect;
  readonly onUse: (value: Estimate) => void;
}) {
  const { state, alternative } = useCase();
  const { key, labelSv, from } = input;
  const value = built.inputs[key];
  const known =
    from.kind === 'entered' || from.kind === 'enteredEvidence'
      ? knownInput(input, built, { content: state.content, alternative })
      : undefined;
  if (known === undefined) return <Said words={text.soft.inputFrom[from.kind]} />;
  const { low, central, high } = known.value;
  if (value !== undefined) {
    const isSame = value.low === low && value.central === central && value.high === high;
    return <Said words={isSame ? text.soft.sameAs(known.where) : text.soft.inputFrom[from.kind]} />;
  }
  const shown = [formatEntered(central * format.scale), format.suffix].join(' ').trim();
  return (
    <>
      <Said words={text.soft.known(shown, known.where)} />
      <EditButton
        data-look="quiet"
        aria-label={text.soft.takeKnownOf(shown, known.where, inSentence(labelSv))}
        onClick={() => onUse(known.value)}
      >
        {text.soft.takeKnown}
      </EditButton>
    </>
  );
}

function Said({ words }: { readonly words: string }) {
  return <span className="sub muted">{words}</span>;
}
