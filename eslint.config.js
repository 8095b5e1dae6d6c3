import tseslint from 'typescript-eslint';
import reactHooks from 'eslint-plugin-react-hooks';

/** Floors that may not touch file, network, clock, chance or console; see docs/decisions. */
const pureFloors = [
  'server/vocabulary/**/*.ts',
  'server/engine/**/*.ts',
  'server/catalogue/**/*.ts',
  'server/process/**/*.ts',
  'server/contract/**/*.ts',
  'server/model/**/*.ts',
  'server/scenes/**/*.ts',
  'server/geo/**/*.ts',
  'server/annex/*.ts',
  'server/annex/liftOut/**/*.ts',
  'server/annex/sections/**/*.ts',
];

const impureGlobals = [
  'process',
  'fetch',
  'console',
  'performance',
  'setTimeout',
  'window',
  'document',
].map((name) => ({ name, message: 'The pure floors know no world: pass it as an argument.' }));

const impureSyntax = [
  { selector: "NewExpression[callee.name='Date']", message: 'Day is an argument.' },
  { selector: "CallExpression[callee.object.name='Date']", message: 'Day is an argument.' },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Seed is an argument.',
  },
  {
    selector: 'ClassDeclaration[superClass.name!=/Error$/]',
    message: 'Only errors are classes here.',
  },
];

export default tseslint.config(
  {
    ignores: ['dist/**', 'data/**', 'node_modules/**', 'coverage/**', '*.js', '*.cjs', '**/*.mjs'],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'max-lines-per-function': ['error', { max: 70, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Exports have names.' },
      ],
    },
  },
  {
    files: pureFloors,
    rules: {
      'no-restricted-globals': ['error', ...impureGlobals],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Exports have names.' },
        ...impureSyntax,
      ],
    },
  },
  {
    files: ['client/**/*.tsx', 'client/**/*.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Exports have names.' },
        { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'Text only.' },
      ],
    },
  },
  {
    files: ['tests/**/*.ts', 'tests/**/*.tsx'],
    rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  { files: ['*.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
);
