const fs = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '..');

/** Packages that only ship ES modules must be transformed for jest; everything else is left alone. */
function esmOnlyPackages() {
  const store = path.join(root, 'node_modules/.pnpm');
  if (!fs.existsSync(store)) return [];
  const names = new Set();
  for (const entry of fs.readdirSync(store)) {
    const inner = path.join(store, entry, 'node_modules');
    if (!fs.existsSync(inner)) continue;
    for (const name of packageNames(inner)) if (isEsmOnly(path.join(inner, name))) names.add(name);
  }
  return [...names];
}

function packageNames(dir) {
  return fs.readdirSync(dir).flatMap((name) => {
    if (name.startsWith('.')) return [];
    return name.startsWith('@')
      ? fs.readdirSync(path.join(dir, name)).map((inner) => `${name}/${inner}`)
      : [name];
  });
}

function isEsmOnly(dir) {
  try {
    const manifest = JSON.parse(fs.readFileSync(path.join(dir, 'package.json'), 'utf8'));
    const ways = JSON.stringify(manifest.exports ?? '');
    // A package that offers its source is taken by it, as our own are.
    if (ways.includes('"source"')) return true;
    return manifest.type === 'module' && !ways.includes('"require"');
  } catch {
    return false;
  }
}

const esm = esmOnlyPackages()
  .map((name) => name.replace(/[/\\^$.*+?()[\]{}|]/g, '\\$&'))
  .join('|');

/** One way to run our TypeScript under jest: swc to CommonJS, workspace packages by source. */
module.exports = (overrides) => ({
  testEnvironment: 'node',
  transform: {
    '^.+\\.(t|j|mj)sx?$': [
      require.resolve('@swc/jest'),
      {
        swcrc: false,
        jsc: {
          parser: { syntax: 'typescript', decorators: true, tsx: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
          target: 'es2022',
          keepClassNames: true,
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  // Only the last node_modules segment names the package (pnpm nests them).
  transformIgnorePatterns: [`node_modules/(?!.*node_modules/)(?!(${esm || 'none'})/)`],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'require', 'default'] },
  testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/src/**/*.spec.tsx', '<rootDir>/test/**/*.spec.ts'],
  resetMocks: true,
  ...overrides,
});
