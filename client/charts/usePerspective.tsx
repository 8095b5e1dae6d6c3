import { SelectField } from '../components/SelectField.tsx';
import { useViewParam } from '../components/viewParam.ts';
import { text } from '../text/sv.ts';
import { perspectiveOptions } from './perspectives.ts';

/** Whose figures a chart draws, and the field that chooses it; it begins with `first`. */
export function usePerspective(param: string, first: string, ids: readonly string[]) {
  const [perspective, choose] = useViewParam(param, [first, ...ids]);
  const field = (
    <SelectField
      label={text.compare.perspective}
      options={perspectiveOptions(ids)}
      value={perspective}
      onChange={choose}
      isOfView
    />
  );
  return { perspective, field };
}
