const space = /[ \t\n\r]*/y;
const scalar = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null)(?![\w.+-])/y;

const plainText = /[^"\\\u0000-\u001f]*/y;
const escape = /\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})/y;

type Expected = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd' | 'nothing';

/**
 * Where a text stops being JSON, as an index into it; the text's length when it is only cut short,
 * and undefined when it is JSON. The platform's own parser does not always say.
 *
 * Source: the grammar of RFC 8259; agrees with JSON.parse on all of JSONTestSuite.
 */
export function jsonFaultIndex(text: string): number | undefined {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  let at = 0;
  const after = (): Expected => (open.length === 0 ? 'nothing' : 'commaOrEnd');
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const taken = pattern.test(text);
    if (taken) at = pattern.lastIndex;
    return taken;
  };
  // Step by step: one pattern for a whole string would exhaust itself on a long one.
  const takeString = (): boolean => {
    const start = at;
    if (text[at] !== '"') return false;
    at += 1;
    do take(plainText);
    while (take(escape));
    const isClosed = text[at] === '"';
    at = isClosed ? at + 1 : start;
    return isClosed;
  };
  for (;;) {
    take(space);
    const sign = text[at];
    if (sign === undefined) return expected === 'nothing' ? undefined : at;
    if (expected === 'nothing') return at;
    if (expected === 'key' || expected === 'keyOrEnd') {
      if (takeString()) expected = 'colon';
      else if (sign !== '}' || expected === 'key') return at;
      else {
        at += 1;
        open.pop();
        expected = after();
      }
    } else if (expected === 'colon') {
      if (sign !== ':') return at;
      at += 1;
      expected = 'value';
    } else if (expected === 'commaOrEnd') {
      const isObject = open.at(-1) === '{';
      if (sign === ',') expected = isObject ? 'key' : 'value';
      else if (sign === (isObject ? '}' : ']')) {
        open.pop();
        expected = after();
      } else return at;
      at += 1;
    } else if (sign === '{' || sign === '[') {
      open.push(sign);
      at += 1;
      expected = sign === '{' ? 'keyOrEnd' : 'valueOrEnd';
    } else if (sign === ']' && expected === 'valueOrEnd') {
      at += 1;
      open.pop();
      expected = after();
    } else if (take(scalar) || takeString()) expected = after();
    else return at;
  }
}
