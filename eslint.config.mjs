import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/** What a template literal may print. */
const PRINTS = { allowNumber: true, allowAny: false, allowBoolean: false, allowNullish: false, allowRegExp: false };
const PRINTS_MORE = { ...PRINTS, allowNullish: true };

export default defineConfig(
  { ignores: ['**/dist/', '**/.build/', '.astro/', 'coverage/', 'node_modules/', 'tests/fixtures/'] },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  ...astro.configs.recommended,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // Keys of what comes from outside (environment, data attributes, data files) stay in brackets.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // An arrow that only calls, and a bare `return say(…)` of a function that answers nothing, deceive nobody.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // Spreading a text is how its characters are counted.
      '@typescript-eslint/no-misused-spread': 'off',
      // With noUncheckedIndexedAccess the compiler asks for it where a length or a pattern has said enough.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // An empty text and a plain no are passed over on purpose.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { boolean: true, string: true } }],
      // Safari marks the last key of a composition by nothing else.
      '@typescript-eslint/no-deprecated': ['error', { allow: [{ from: 'lib', name: 'keyCode' }] }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Numbers print as they are; nothing else may reach a text unformatted, least of all an `Exact`.
      '@typescript-eslint/restrict-template-expressions': ['error', PRINTS],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Takes a parameter that a method leaves optional for one that is always given.
      '@typescript-eslint/no-useless-default-assignment': 'off',
      'no-console': 'off',
      'no-nested-ternary': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'prefer-const': 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/**/*.{ts,mjs}', 'tools/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: false, skipComments: false }],
    },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      // Matchers of the test runner and parsed JSON are `any`.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // Parts of texts are joined as the data or the generator hold them.
      '@typescript-eslint/no-base-to-string': 'off',
      // A test names the kind of element that it looks for, as `querySelector` does.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // Stand-ins for what waits need not wait themselves.
      '@typescript-eslint/require-await': 'off',
      // “undefined” in a label or an expected text makes a test fail, which is what it is for.
      '@typescript-eslint/restrict-template-expressions': ['error', PRINTS_MORE],
    },
  },
  // Types of components would cost a second program, as long as all the rest; `astro check` reads them already.
  { files: ['**/*.astro'], extends: [tseslint.configs.disableTypeChecked] },
  {
    // The builder's settings are plain JavaScript: what it hands to them has no type.
    files: ['*.mjs'],
    rules: { '@typescript-eslint/no-unsafe-call': 'off', '@typescript-eslint/no-unsafe-member-access': 'off' },
  },
  { files: ['**/*.d.ts'], rules: { '@typescript-eslint/consistent-type-imports': 'off' } },
);
