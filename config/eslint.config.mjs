import tseslint from 'typescript-eslint';

const PROCESS_ENV = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Only platform/config reads the environment.',
};
const DEFAULT_EXPORT = {
  selector: 'ExportDefaultDeclaration',
  message: 'Named exports only; a default export belongs to a framework file.',
};
const NON_NULL = {
  selector: 'TSNonNullExpression',
  message: 'Say what happens when it is missing.',
};
const impure = (selector, what) => ({
  selector,
  message: `domain is pure: ${what} comes in as an argument.`,
});
const DOMAIN_PURITY = [
  impure("NewExpression[callee.name='Date'][arguments.length=0]", 'now'),
  impure("CallExpression[callee.name='Date']", 'now'),
  impure("MemberExpression[object.name='Date'][property.name='now']", 'now'),
  impure("MemberExpression[object.name='performance'][property.name='now']", 'now'),
  impure("MemberExpression[object.name='Math'][property.name='random']", 'chance'),
  impure("Identifier[name='process']", 'the environment'),
  impure("CallExpression[callee.name='fetch']", 'what the network said'),
  impure("MemberExpression[object.name='console']", 'a listener'),
  impure('CallExpression[callee.name=/^(setTimeout|setInterval|setImmediate|queueMicrotask)$/]', 'time'),
];

const restricted = (...rules) => ({ 'no-restricted-syntax': ['error', ...rules] });
const TESTS = [
  '**/*.spec.ts',
  '**/*.spec.tsx',
  '**/test/**',
  '**/kills/**',
  '**/bench/**',
  'packages/testkit/**',
  'e2e/**',
];
/** Files whose framework asks for a default export, and the only places that may read the environment. */
const FRAMEWORK = [
  'apps/miniprogram/config/**',
  'apps/miniprogram/src/app.tsx',
  'apps/miniprogram/src/**/*.config.ts',
  'apps/miniprogram/src/**/pages/*/index.tsx',
  'apps/console/vite.config.ts',
  'e2e/playwright.config.ts',
];
const ENVIRONMENT = [
  'apps/api/src/platform/config/**',
  'apps/api/src/main.ts',
  'apps/api/src/cli/main.ts',
  'packages/wechat-sim/src/main.ts',
  'apps/miniprogram/config/**',
  // Compiled in by webpack's DefinePlugin: constants of the build, not an environment.
  'apps/miniprogram/src/platform/**',
];

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '**/generated/**', '**/*.{js,cjs,mjs}', '.data/**'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    plugins: { '@typescript-eslint': tseslint.plugin },
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { projectService: true, tsconfigRootDir: new URL('..', import.meta.url).pathname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      ...restricted(PROCESS_ENV, DEFAULT_EXPORT, NON_NULL),
    },
  },
  { files: FRAMEWORK, rules: restricted(PROCESS_ENV, NON_NULL) },
  { files: ENVIRONMENT, rules: restricted(DEFAULT_EXPORT, NON_NULL) },
  { files: ['apps/miniprogram/config/**'], rules: restricted(NON_NULL) },
  {
    files: ['packages/domain/src/**'],
    rules: restricted(...DOMAIN_PURITY, PROCESS_ENV, DEFAULT_EXPORT, NON_NULL),
  },
  { files: TESTS, rules: { 'no-restricted-syntax': 'off' } },
);
