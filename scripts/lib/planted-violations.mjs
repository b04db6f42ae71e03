import { createRequire } from 'node:module';

const STAIRS = createRequire(import.meta.url)('../../config/stairs.cjs');
const ROOMS = 'apps/api/src/modules';
const importing = (from) => `import { planted } from '${from}';\nexport const uses = planted;\n`;
const PLANTED = 'export const planted = 1;\n';

/** A room that opens the door of the room right above it. */
const upwards = STAIRS.slice(0, -1).map((room, floor) => ({
  rule: `stairs-${room}`,
  file: `${ROOMS}/${room}/planted-upwards.ts`,
  text: importing(`../${STAIRS[floor + 1]}/planted/index.js`),
  and: [{ file: `${ROOMS}/${STAIRS[floor + 1]}/planted/index.ts`, text: PLANTED }],
}));

/** A file that breaks a rule by what it imports; `lean` is the file it leans on, planted with it. */
function plant(rule, file, from, lean) {
  return { rule, file, text: importing(from), and: lean ? [{ file: lean, text: PLANTED }] : [] };
}

const INNER = './persistence/planted.js';
const INNER_FILE = `${ROOMS}/audit/persistence/planted.ts`;
const RING = ['packages/wechat/src/planted-one.ts', 'packages/wechat/src/planted-two.ts'];

/** One violation a rule: {rule, file, text, and}; `and` are files planted beside it. */
export const PLANTS = [
  ...upwards,
  plant('room-on-the-stairs', `${ROOMS}/broom-cupboard/planted.ts`, '../audit/index.js'),
  plant('door-only', `${ROOMS}/insights/planted-window.ts`, '../audit/persistence/planted.js', INNER_FILE),
  plant(
    'wiring-by-the-door',
    'apps/api/src/planted.ts',
    './modules/audit/persistence/planted.js',
    INNER_FILE,
  ),
  plant('platform-knows-no-module', 'apps/api/src/platform/planted.ts', '../modules/audit/index.js'),
  plant('controller-not-to-persistence', `${ROOMS}/audit/planted.controller.ts`, INNER, INNER_FILE),
  plant('domain-is-alone', 'packages/domain/src/planted.ts', 'node:fs'),
  plant('contracts-type-only', 'packages/contracts/src/planted.ts', '@suian/domain/kernel/severity'),
  plant('packages-know-no-app', 'packages/fhir/src/planted.ts', '../../../apps/api/src/platform/ids.js'),
  plant('apps-do-not-meet', 'apps/console/src/planted.ts', '../../api/src/platform/ids.js'),
  plant(
    'features-do-not-meet',
    'apps/console/src/features/planted-one/planted.ts',
    '../planted-two/planted.js',
    'apps/console/src/features/planted-two/planted.ts',
  ),
  plant(
    'ui-fetches-nothing',
    'apps/console/src/ui/planted.ts',
    '../data/planted.js',
    'apps/console/src/data/planted.ts',
  ),
  plant(
    'production-knows-no-test',
    `${ROOMS}/audit/planted-test.ts`,
    '@suian/testkit/planted',
    'packages/testkit/src/planted.ts',
  ),
  {
    ...plant('no-circular', RING[0], './planted-two.js'),
    and: [plant('no-circular', RING[1], './planted-one.js')],
  },
  plant('nothing-dangling', 'packages/wechat/src/planted-nowhere.ts', './nowhere.js'),
];
