import { expect, it } from 'vitest';
import { markFaults } from './contentMarks.ts';

// Written by hand: each stream breaks one rule, or none.
it.each([
  { name: 'tagged text', stream: '/P <</MCID 0>> BDC BT (a) Tj ET EMC', faults: 0 },
  { name: 'artifact rule', stream: '/Artifact <</Type /Layout>> BDC 0 0 m 1 1 l S EMC', faults: 0 },
  { name: 'clip paints nothing', stream: '0 0 5 5 re W n', faults: 0 },
  { name: 'loose text', stream: 'BT (a) Tj ET', faults: 1 },
  { name: 'loose fill after a tag', stream: '/P <</MCID 0>> BDC EMC 0 0 5 5 re f*', faults: 1 },
  {
    name: 'span without a tag',
    stream: '/Span <</ActualText <FEFF>>> BDC [<01>] TJ EMC',
    faults: 1,
  },
  {
    name: 'artifact inside tag',
    stream: '/P <</MCID 0>> BDC /Artifact <<>> BDC EMC EMC',
    faults: 1,
  },
  { name: 'tag left open', stream: '/P <</MCID 0>> BDC', faults: 1 },
])('content marks: $name', ({ stream, faults }) => {
  expect(markFaults(stream)).toHaveLength(faults);
});
