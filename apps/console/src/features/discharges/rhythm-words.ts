import type { PathwayRhythm, PathwayRow } from '@suian/contracts/discharges';
import type { Repeat } from '@suian/domain/schedule/pathway';
import { words } from '../../words.js';
import { planChoiceWords } from '../../words/discharges.js';

const say = planChoiceWords.rhythm;

/** “手术后第 1、3、7 天” or “高危每周微信问卷；高危每个月打电话”. */
export function cadenceWords({ anchor, days, rhythm }: PathwayRow): string {
  const once =
    days.length > 0 ? [planChoiceWords.pathwayDays(planChoiceWords.anchors[anchor], days.join('、'))] : [];
  return [...once, ...rhythm.map(lineOf)].join(say.between);
}

function lineOf({ channel, repeats, tiers, tag }: PathwayRhythm): string {
  const who = [...(tag ? [say.tags[tag]] : []), ...(tiers ?? []).map((tier) => words.patient.tier[tier])];
  return say.line(who.join('、'), repeats.map(phaseOf).join(say.then), say.channels[channel]);
}

function phaseOf({ unit, every, until }: Repeat): string {
  const name = say.units[unit];
  const phase = say.every(every, name);
  return until === null ? phase : say.until(phase, until, name);
}
