import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { withParams } from './addressParams.ts';

/**
 * What of a page is shown, as its address has it after `?`, so that a link shows the same. What is
 * no choice there is the first.
 */
export function useViewParam<Value extends string>(
  name: string,
  choices: readonly [Value, ...(readonly Value[])],
): [Value, (chosen: Value) => void] {
  const [params, setParams] = useSearchParams();
  const [first] = choices;
  // The address follows: what was pressed is shown at once. Choices may come after it.
  const [asked, setAsked] = useState(params.get(name));
  const value = choices.find((choice) => choice === asked) ?? first;
  const choose = (chosen: Value) => {
    setAsked(chosen);
    setParams(
      withParams((address) => {
        if (chosen === first) address.delete(name);
        else address.set(name, chosen);
      }),
      { replace: true },
    );
  };
  return [value, choose];
}
