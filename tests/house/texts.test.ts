import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { parseSource, sourceFiles, visitNodes } from '../support/sourceFiles.ts';
import { errorTexts } from '../../server/vocabulary/text/sv/errors/index.ts';

const sourceFolders = ['server', 'client', 'db'];
const isText = (file: string) => /(^|\/)text\/(sv|en)[/.]/.test(file);
const isEnglish = (file: string) => /(^|\/)text\/en[/.]/.test(file);

const files = sourceFolders.flatMap(sourceFiles);
const sourceOf = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
const outsideTexts = files.filter((file) => !isText(file));

/** The value of a `…Sv` property, or the argument for a function's own `…Sv` parameter. */
function namesAThing(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent)) return parent.name.getText().endsWith('Sv');
  if (!ts.isCallExpression(parent)) return false;
  const called = parent.expression.getText();
  const declared = node
    .getSourceFile()
    .statements.find((one) => ts.isFunctionDeclaration(one) && one.name?.text === called);
  const at = parent.arguments.findIndex((argument) => argument === node);
  return (
    declared !== undefined &&
    ts.isFunctionDeclaration(declared) &&
    declared.parameters[at]?.name.getText().endsWith('Sv') === true
  );
}

/** Two words or more with å, ä or ö: a reader's text. `…Sv` properties are names of things. */
function hardCodedTexts(file: string, source: string): string[] {
  const found: string[] = [];
  visitNodes(parseSource(file, source), (node) => {
    const isLiteral =
      ts.isStringLiteral(node) ||
      ts.isJsxText(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateTail(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isNoSubstitutionTemplateLiteral(node);
    if (!isLiteral || !/[åäöÅÄÖ]/.test(node.text) || !/\S\s+\S/.test(node.text.trim())) return;
    if (!namesAThing(node)) found.push(`${file}: ${node.text.trim()}`);
  });
  return found;
}

describe('texts', () => {
  it('stand nowhere but in text files', () => {
    const found = outsideTexts.flatMap((file) => hardCodedTexts(file, sourceOf.get(file) ?? ''));
    expect(found).toEqual([]);
  });

  it('a planted one is found', () => {
    expect(hardCodedTexts('a.tsx', `export const A = () => <p>Räkna om nu</p>;`)).toHaveLength(1);
    expect(hardCodedTexts('a.ts', `throw new Error('Något gick fel')`)).toHaveLength(1);
    expect(hardCodedTexts('a.ts', `export const a = { labelSv: 'Övriga kommuner' };`)).toEqual([]);
  });

  it('every fault that is thrown has its sentence, and no sentence lacks its fault', () => {
    const all = [...sourceOf.entries()].filter(([file]) => !isText(file));
    const thrown = new Set(
      all.flatMap(([, source]) =>
        [...source.matchAll(/DomainError\(\s*'([A-Za-z]+)'/g)].map(([, code]) => code ?? ''),
      ),
    );
    const sentences = Object.keys(errorTexts);
    expect([...thrown].filter((code) => !sentences.includes(code))).toEqual([]);
    const joined = all.map(([, source]) => source).join('\n');
    expect(
      sentences.filter((code) => !joined.includes(`'${code}'`) && !joined.includes(`${code}:`)),
    ).toEqual([]);
  });

  it('none is left unused', () => {
    // English has every key there is: english.test.ts.
    const keys = files
      .filter((file) => isText(file) && !isEnglish(file))
      .flatMap((file) => {
        const found: string[] = [];
        visitNodes(parseSource(file, sourceOf.get(file) ?? ''), (node) => {
          if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name))
            found.push(node.name.text);
        });
        return found.map((key) => ({ file, key }));
      });
    const uses = new Map<string, number>();
    for (const [file, source] of sourceOf) {
      if (isEnglish(file)) continue;
      for (const word of source.match(/\w+/g) ?? []) uses.set(word, (uses.get(word) ?? 0) + 1);
    }
    const unused = keys.filter(({ key }) => (uses.get(key) ?? 0) < 2);
    // Error sentences and names by id are looked up by data; the test above counts them.
    const byData = /text\/sv\/errors\/|cli\.ts$/;
    expect(unused.filter(({ file }) => !byData.test(file))).toEqual([]);
  });
});
