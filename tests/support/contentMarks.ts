/**
 * Matterhorn 01-003 to 01-005 on content streams: whatever is painted is tagged content or an
 * artifact, and neither stands inside the other.
 */
const painting = new Set([
  ...['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's'],
  ...['Tj', 'TJ', "'", '"', 'sh', 'Do', 'BI'],
]);

type Mark = 'artifact' | 'tagged' | 'other';

/** The content streams of a file made readable by `qpdf --qdf`, page by page. */
export function contentStreams(source: string): readonly string[] {
  const pages = source.split(/^%% Contents for page \d+$/m).slice(1);
  return pages.map((page) => /\nstream\n([\s\S]*?)\nendstream/.exec(page)?.[1] ?? '');
}

/** What is wrong in one content stream; nothing when all is well. */
export function markFaults(stream: string): readonly string[] {
  const faults: string[] = [];
  const open: Mark[] = [];
  let operands: string[] = [];
  for (const token of tokensOf(stream)) {
    const operator = /^[A-Za-z'"*]+[*]?$/.test(token) ? token : undefined;
    if (operator === undefined) {
      operands.push(token);
      continue;
    }
    if (operator === 'BDC' || operator === 'BMC') {
      const mark = markOf(operands);
      if (mark === 'artifact' && open.includes('tagged')) faults.push('artifact inside tag');
      if (mark === 'tagged' && open.includes('artifact')) faults.push('tag inside artifact');
      open.push(mark);
    } else if (operator === 'EMC') {
      if (open.pop() === undefined) faults.push('EMC without BDC');
    } else if (painting.has(operator) && !open.some((mark) => mark !== 'other')) {
      faults.push(`${operands.join(' ')} ${operator} is neither tagged nor artifact`);
    }
    operands = [];
  }
  if (open.length > 0) faults.push(`${open.length} marks are left open`);
  return faults;
}

function markOf(operands: readonly string[]): Mark {
  if (operands[0] === '/Artifact') return 'artifact';
  return operands.some((operand) => operand.includes('/MCID')) ? 'tagged' : 'other';
}

/** Numbers, names, operators; strings, arrays and dictionaries are one token each. */
function tokensOf(stream: string): readonly string[] {
  return (
    stream.match(
      /<<(?:[^<>]|<[^<>]*>)*>>|<[0-9A-Fa-f\s]*>|\((?:\\.|[^\\()])*\)|\[[^\]]*\]|[^\s<>[\]()]+/g,
    ) ?? []
  );
}
