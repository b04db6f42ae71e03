const path = require('node:path');
const STAIRS = require('./stairs.cjs');

const ROOMS = '^apps/api/src/modules/';
/** Tests may look into any room: they ask what was stored. */
const TESTS = [
  '\\.spec\\.tsx?$',
  '^apps/[^/]+/(test|kills|bench)/',
  '^packages/[^/]+/test/',
  '^packages/(testkit|wechat-sim)/',
  '^e2e/',
];

const stairs = STAIRS.slice(0, -1).map((room, floor) => ({
  name: `stairs-${room}`,
  comment: 'A room imports only the rooms below it.',
  from: { path: `${ROOMS}${room}/`, pathNot: TESTS },
  to: { path: `${ROOMS}(${STAIRS.slice(floor + 1).join('|')})/` },
}));

const forbidden = [
  ...stairs,
  {
    name: 'room-on-the-stairs',
    comment: 'A new room must stand in STAIRS, or it escapes the fence.',
    from: { path: ROOMS, pathNot: `${ROOMS}(${STAIRS.join('|')})/` },
    to: {},
  },
  {
    name: 'door-only',
    comment: 'Another room is entered by its index.ts.',
    from: { path: `${ROOMS}([^/]+)/`, pathNot: TESTS },
    to: { path: `${ROOMS}[^/]+/.+`, pathNot: [`${ROOMS}$1/`, `${ROOMS}[^/]+/index\\.ts$`] },
  },
  {
    name: 'wiring-by-the-door',
    comment: 'The files that wire the program see doors, not rooms.',
    from: { path: '^apps/api/src/(cli/)?[^/]+\\.ts$', pathNot: TESTS },
    to: { path: `${ROOMS}[^/]+/.+`, pathNot: `${ROOMS}[^/]+/index\\.ts$` },
  },
  {
    name: 'platform-knows-no-module',
    from: { path: '^apps/api/src/platform/', pathNot: TESTS },
    to: { path: ROOMS },
  },
  {
    name: 'controller-not-to-persistence',
    comment: 'A controller parses, permits and delegates.',
    from: { path: `${ROOMS}.+\\.controller\\.ts$` },
    to: { path: `${ROOMS}[^/]+/persistence/` },
  },
  {
    name: 'domain-is-alone',
    from: { path: '^packages/domain/src/', pathNot: TESTS },
    to: { pathNot: '^packages/domain/src/' },
  },
  {
    name: 'contracts-type-only',
    comment: 'Words come from domain as types; the wire has no dependency at run time.',
    from: { path: '^packages/contracts/src/', pathNot: TESTS },
    to: { pathNot: '^packages/contracts/src/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'packages-know-no-app',
    from: { path: '^packages/' },
    to: { path: '^apps/' },
  },
  {
    name: 'apps-do-not-meet',
    from: { path: '^apps/([^/]+)/' },
    to: { path: '^apps/', pathNot: '^apps/$1/' },
  },
  {
    name: 'features-do-not-meet',
    from: { path: '^apps/(console|miniprogram)/src/features/([^/]+)/' },
    to: { path: '^apps/$1/src/features/', pathNot: '^apps/$1/src/features/$2/' },
  },
  {
    name: 'ui-fetches-nothing',
    comment: 'A piece of screen knows neither the network nor a feature.',
    from: { path: '^apps/(console|miniprogram)/src/ui/', pathNot: TESTS },
    to: {
      path: ['^apps/$1/src/(app|data|features)/', '^apps/$1/src/platform/transport', '^packages/api-client/'],
    },
  },
  {
    name: 'production-knows-no-test',
    comment: 'The test kit and the simulator never run at a hospital.',
    from: { path: '^(apps|packages)/', pathNot: TESTS },
    to: { path: '^packages/(testkit|wechat-sim)/' },
  },
  { name: 'no-circular', from: {}, to: { circular: true } },
  {
    name: 'nothing-dangling',
    comment: 'An import that leads nowhere.',
    from: {},
    to: { couldNotResolve: true },
  },
].map((rule) => ({ severity: 'error', ...rule }));

module.exports = {
  forbidden,
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/dist(-bench)?/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: path.resolve(__dirname, '../tsconfig.base.json') },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'types', 'default'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
