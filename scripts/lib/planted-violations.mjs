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

/** One violation a rule: {rule, file, text}; `and` are files it leans on. */
export const PLANTS = [
  ...upwards,
  {
    rule: 'room-on-the-stairs',
    file: `${ROOMS}/broom-cupboard/planted.ts`,
    text: importing('../audit/index.js'),
  },
  {
    rule: 'door-only',
    file: `${ROOMS}/insights/planted-window.ts`,
    text: importing('../audit/persistence/planted.js'),
    and: [{ file: `${ROOMS}/audit/persistence/planted.ts`, text: PLANTED }],
  },
  {
    rule: 'wiring-by-the-door',
    file: 'apps/api/src/planted.ts',
    text: importing('./modules/audit/persistence/planted.js'),
  },
  {
    rule: 'platform-knows-no-module',
    file: 'apps/api/src/platform/planted.ts',
    text: importing('../modules/audit/index.js'),
  },
  {
    rule: 'controller-not-to-persistence',
    file: `${ROOMS}/audit/planted.controller.ts`,
    text: importing('./persistence/planted.js'),
  },
  { rule: 'domain-is-alone', file: 'packages/domain/src/planted.ts', text: importing('node:fs') },
  {
    rule: 'contracts-type-only',
    file: 'packages/contracts/src/planted.ts',
    text: importing('@suian/domain/kernel/severity'),
  },
  {
    rule: 'packages-know-no-app',
    file: 'packages/fhir/src/planted.ts',
    text: importing('../../../apps/api/src/platform/ids.js'),
  },
  {
    rule: 'apps-do-not-meet',
    file: 'apps/console/src/planted.ts',
    text: importing('../../api/src/platform/ids.js'),
  },
  {
    rule: 'features-do-not-meet',
    file: 'apps/console/src/features/planted-one/planted.ts',
    text: importing('../planted-two/planted.js'),
    and: [{ file: 'apps/console/src/features/planted-two/planted.ts', text: PLANTED }],
  },
  {
    rule: 'ui-fetches-nothing',
    file: 'apps/console/src/ui/planted.ts',
    text: importing('../data/planted.js'),
    and: [{ file: 'apps/console/src/data/planted.ts', text: PLANTED }],
  },
  {
    rule: 'production-knows-no-test',
    file: `${ROOMS}/audit/planted-test.ts`,
    text: importing('@suian/testkit/planted'),
    and: [{ file: 'packages/testkit/src/planted.ts', text: PLANTED }],
  },
  {
    rule: 'no-circular',
    file: 'packages/wechat/src/planted-one.ts',
    text: `${importing('./planted-two.js')}${PLANTED}`,
    and: [{ file: 'packages/wechat/src/planted-two.ts', text: `${importing('./planted-one.js')}${PLANTED}` }],
  },
  {
    rule: 'nothing-dangling',
    file: 'packages/wechat/src/planted-nowhere.ts',
    text: importing('./nowhere.js'),
  },
];
