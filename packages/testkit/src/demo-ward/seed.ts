import { runStep } from './agenda.js';
import { planCallScene } from './call-scene.js';
import { planCallRounds } from './call-steps.js';
import { planCare } from './care-steps.js';
import { chronicPatients } from './chronic-patients.js';
import { planClosingScene } from './closing-scene.js';
import { planDischarges } from './discharge-steps.js';
import { planDiaries } from './diary-steps.js';
import { planHl7Scene } from './hl7-steps.js';
import { demoPatients } from './patients.js';
import { planRefusedUnits } from './refused-units.js';
import { planTiers } from './tier-steps.js';
import { Ward } from './ward.js';
import { planWardList } from './ward-list-steps.js';

export interface SeedOptions {
  /** Of the product, started fresh with SUIAN_DEMO=1, demoFirstStart() and its clock `days` back. */
  baseUrl: string;
  simUrl: string;
  appid: string;
  /** Of the reminder that something is due. */
  taskTemplateId: string;
  /** Hears, in Chinese, how far it is. */
  onProgress?: (words: string) => void;
  days?: number;
  /** Where the replay ends; the clock stands there, plus the time the replay took. Default: now. */
  now?: Date;
}

/**
 * Plays three months of two hospitals through the product's own routes, day by day on the demo clock: nothing is
 * written past them. The same people do the same things every time. Throws SeedStepError naming the step that failed.
 */
export async function seedDemoWard(options: SeedOptions): Promise<void> {
  const { onProgress = () => undefined, days = 90, now = new Date(), ...product } = options;
  const started = performance.now();
  const ward = new Ward({ ...product, now, days });
  const patients = demoPatients({ today: ward.today, openDay: ward.openDay, days });
  const chronic = chronicPatients(ward.today, days);
  await runStep({ step: 'read the demo clock', run: () => checkClock(ward, patients[0]?.dischargedOn) });
  await runStep({ step: 'sign the nurses in', run: () => ward.signInNurses() });
  planDischarges(ward, patients);
  planDischarges(ward, chronic);
  planCare(ward, chronic);
  planDiaries(ward, chronic);
  planTiers(ward, chronic);
  planHl7Scene(ward);
  planWardList(ward, chronic);
  planRefusedUnits(ward);
  planCallRounds(ward);
  planCallScene(ward);
  planClosingScene(ward);
  const tell = tellDays(ward, onProgress);
  await ward.agenda.play(now, tell);
  const end = new Date(now.getTime() + performance.now() - started);
  await runStep({ step: 'move the clock to the present', run: () => ward.clock.moveTo(end) });
  onProgress(`演示数据已备好：${patients.length + chronic.length} 位患者，${days} 天。`);
}

/** A clock that stands later would put every discharge on the wrong day. */
async function checkClock(ward: Ward, firstDay: string | undefined): Promise<void> {
  const at = await ward.clock.read();
  if (firstDay !== undefined && at > ward.instant(firstDay, '09:20')) {
    throw new Error(`the clock already stands at ${at.toISOString()}; start a fresh demo`);
  }
}

/** Speaks on every tenth day: a terminal is no place for ninety lines. */
function tellDays(ward: Ward, onProgress: (words: string) => void): (at: Date) => void {
  let told = -1;
  return (at) => {
    const day = ward.dayNumber(at);
    const tenth = Math.floor(day / 10);
    if (tenth === told) return;
    told = tenth;
    onProgress(`正在重演第 ${day} 天，共 ${ward.settings.days} 天…`);
  };
}
