import { useCase } from '../case/CaseContext.tsx';
import { text } from '../text/sv.ts';
import { Choices } from './Choices.tsx';

/** Which alternative the page is about. */
export function AlternativePicker() {
  const { state, alternative, chooseAlternative } = useCase();
  return (
    <Choices
      label={text.alternatives.label}
      options={state.content.alternatives.map(({ id, name }) => ({ value: id, label: name }))}
      value={alternative.id}
      onChange={chooseAlternative}
    />
  );
}
