import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cruise, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

type Rules = { readonly forbidden: { readonly name: string }[]; readonly options: object };
const rules = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as Rules;

/** One forbidden import per rule: the planted file, and what it says. */
const planted: Readonly<Record<string, { readonly file: string; readonly source: string }>> = {
  'floor-vocabulary': { file: 'server/vocabulary/bad.ts', source: `import '../engine/ok.ts';` },
  'floor-engine': { file: 'server/engine/bad.ts', source: `import '../catalogue/ok.ts';` },
  'floor-catalogue': { file: 'server/catalogue/bad.ts', source: `import '../engine/ok.ts';` },
  'floor-process': { file: 'server/process/bad.ts', source: `import '../model/ok.ts';` },
  'floor-geo': { file: 'server/geo/bad.ts', source: `import '../model/ok.ts';` },
  'floor-contract': { file: 'server/contract/bad.ts', source: `import '../services/ok.ts';` },
  'floor-model': { file: 'server/model/bad.ts', source: `import '../geo/ok.ts';` },
  'floor-scenes': { file: 'server/scenes/bad.ts', source: `import '../model/ok.ts';` },
  'floor-annex': { file: 'server/annex/bad.ts', source: `import '../engine/ok.ts';` },
  'floor-sources': { file: 'server/sources/bad.ts', source: `import '../services/ok.ts';` },
  'floor-db': { file: 'db/bad.ts', source: `import '../server/services/ok.ts';` },
  'floor-services': { file: 'server/services/bad.ts', source: `import '../routes/ok.ts';` },
  'floor-routes': { file: 'server/routes/bad.ts', source: `import '../../db/ok.ts';` },
  'floor-signIn': { file: 'server/signIn/bad.ts', source: `import '../cli/ok.ts';` },
  'floor-cli': { file: 'server/cli/bad.ts', source: `import '../routes/ok.ts';` },
  'floor-client': { file: 'client/bad.ts', source: `import '../server/services/ok.ts';` },
  'package-vocabulary': { file: 'server/vocabulary/bad2.ts', source: `import 'express';` },
  'package-engine': { file: 'server/engine/bad2.ts', source: `import 'knex';` },
  'package-catalogue': { file: 'server/catalogue/bad2.ts', source: `import 'zod';` },
  'package-process': { file: 'server/process/bad2.ts', source: `import 'zod';` },
  'package-geo': { file: 'server/geo/bad2.ts', source: `import 'express';` },
  'package-contract': { file: 'server/contract/bad2.ts', source: `import 'express';` },
  'package-model': { file: 'server/model/bad2.ts', source: `import 'jsts';` },
  'package-scenes': { file: 'server/scenes/bad2.ts', source: `import 'react';` },
  'package-annex': { file: 'server/annex/bad2.ts', source: `import 'pdfkit';` },
  'package-annex-docx': { file: 'server/annex/docx/bad2.ts', source: `import 'knex';` },
  'package-annex-pdf': { file: 'server/annex/pdf/bad2.ts', source: `import 'knex';` },
  'package-sources': { file: 'server/sources/bad2.ts', source: `import 'knex';` },
  'package-db': { file: 'db/bad2.ts', source: `import 'express';` },
  'package-services': { file: 'server/services/bad2.ts', source: `import 'knex';` },
  'package-routes': { file: 'server/routes/bad2.ts', source: `import 'knex';` },
  'package-signIn': { file: 'server/signIn/bad2.ts', source: `import 'jsts';` },
  'package-cli': { file: 'server/cli/bad2.ts', source: `import 'express';` },
  'package-client': { file: 'client/bad2.ts', source: `import 'knex';` },
  'pdf-stays-in-pdf': { file: 'server/annex/bad3.ts', source: `import './pdf/ok.ts';` },
  'pages-never-meet': { file: 'client/pages/hard.ts', source: `import './soft.ts';` },
  'pure-floors-have-no-node': { file: 'server/engine/bad3.ts', source: `import 'node:fs';` },
  'nothing-imports-tests': { file: 'server/routes/bad3.ts', source: `import '../../tests/ok.ts';` },
  'no-circles': { file: 'db/circle1.ts', source: `import './circle2.ts';` },
  'no-unresolved': { file: 'db/lost.ts', source: `import './nowhere.ts';` },
};

const floors =
  'vocabulary engine catalogue process geo contract model scenes annex annex/pdf sources services routes cli';
const packageNames = ['express', 'knex', 'zod', 'jsts', 'react', 'pdfkit'];

function plant(root: string, file: string, source: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), source);
}

async function violations(baseDir: string, places: string[]) {
  const { output } = await cruise(places, {
    ...rules.options,
    baseDir,
    validate: true,
    ruleSet: { forbidden: rules.forbidden } as IFlattenedRuleSet,
  });
  return output as ICruiseResult;
}

describe('the floors of the house', () => {
  let root = '';
  let found: ICruiseResult['summary']['violations'] = [];

  beforeAll(async () => {
    root = mkdtempSync(path.join(tmpdir(), 'floors-'));
    plant(root, 'package.json', '{}');
    plant(root, 'tsconfig.json', '{"compilerOptions":{"module":"esnext"}}');
    for (const name of packageNames) {
      plant(root, `node_modules/${name}/package.json`, `{"name":"${name}","main":"index.js"}`);
      plant(root, `node_modules/${name}/index.js`, '');
    }
    for (const floor of floors.split(' ')) plant(root, `server/${floor}/ok.ts`, 'export {};');
    for (const file of ['db/ok.ts', 'tests/ok.ts', 'client/pages/soft.ts']) plant(root, file, '');
    plant(root, 'db/circle2.ts', `import './circle1.ts';`);
    for (const { file, source } of Object.values(planted)) plant(root, file, source);
    found = (await violations(root, ['server', 'client', 'db'])).summary.violations;
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('has a planted violation for every rule', () => {
    expect(Object.keys(planted).sort()).toEqual(rules.forbidden.map(({ name }) => name).sort());
  });

  it.each(Object.entries(planted))('%s is caught', (rule, { file }) => {
    expect(found.filter((one) => one.rule.name === rule).map((one) => one.from)).toContain(file);
  });

  it('looks at the whole house', async () => {
    const { summary } = await violations(process.cwd(), ['server', 'client', 'db']);
    expect(summary.violations).toEqual([]);
    expect(summary.totalCruised).toBeGreaterThan(150);
  });
});
