import { useFigures } from '../case/FiguresContext.tsx';
import { text } from '../text/sv.ts';

/** Beside figures that are tried: they are not the case's own. */
export function TriedMark() {
  return useFigures().tried === null ? null : <span className="tried-mark">{text.trial.mark}</span>;
}
