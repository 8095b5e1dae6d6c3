import { useCase } from '../case/CaseContext.tsx';
import { text } from '../text/sv.ts';
import { Choices } from './Choices.tsx';

/** Which alternative the page is about, where there is a choice. */
export function AlternativePicker() {
  const { state, alternative, chooseAlternative } = useCase();
  const { alternatives } = state.content;
  if (alternatives.length < 2) return null;
  return (
    <Choices
      label={text.alternatives.label}
      options={alternatives.map(({ id, name }) => ({ value: id, label: name }))}
      value={alternative.id}
      onChange={chooseAlternative}
    />
  );
}
