import { actorLabelSv } from '../../server/vocabulary/actors.ts';
import type { Option } from '../components/SelectField.tsx';

/** Society first, then those who decide and pay; the rest as they come. */
const first = ['samhalle', 'kommun', 'offentlig', 'bolag', 'byggherre'];

/** Perspectives as choices, the widest first. */
export function perspectiveOptions(ids: readonly string[]): readonly Option<string>[] {
  const rank = (id: string) => (first.includes(id) ? first.indexOf(id) : first.length);
  return ids
    .toSorted((a, b) => rank(a) - rank(b))
    .map((id) => ({ value: id, label: actorLabelSv(id) }));
}
