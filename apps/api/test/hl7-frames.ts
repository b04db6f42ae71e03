import { encodeText } from '@suian/hl7/charset';
import { encodeFrame } from '@suian/hl7/frames';
import { adt, type AdtChange } from './adt.js';
import { Chance } from './chance.js';

/** One message of a generated day, as it goes over the wire. */
export interface SentFrame {
  bytes: Buffer;
  controlId: string;
  trigger: string;
  visitNo: string;
  /** Made to be refused. */
  isBad: boolean;
}

interface Said {
  change: AdtChange;
  isBad?: boolean;
}

const NAMES = ['王秀兰', '李建国', '欧阳文修', '陈桂英', '买买提·艾力', '赵敏', '孙䶮', '吴𠮷'];
const FIRST_BYTES = [0x00, 0xff, 0x1c, 0x41, 0x0d, 0xce];
const LINE_END = '\r';

/**
 * A hospital's traffic, the same for the same seed: most patients leave once; some messages come twice, in the wrong
 * order, with a fault, in GB18030, with segments of the sender's own. One list a connection; a patient keeps to his.
 */
export function hl7Traffic(seed: number, count: number, connections: number): SentFrame[][] {
  const chance = new Chance(seed);
  const lines: SentFrame[][] = Array.from({ length: connections }, () => []);
  let made = 0;
  for (let patient = 0; made < count; patient += 1) {
    const line = lines[patient % connections] ?? [];
    const frames = outOfOrder(storyOf(patient, connections, chance), chance).map((said) =>
      frameOf(said, `${patient}`, chance),
    );
    for (const frame of frames.slice(0, count - made)) {
      line.push(frame);
      made += 1;
      if (made < count && chance.is(0.12)) {
        line.push(frame);
        made += 1;
      }
    }
  }
  return lines;
}

/** One connection's bytes: frames joined with noise between them, then cut anywhere. */
export function cutStream(frames: readonly SentFrame[], seed: number): Buffer[] {
  const chance = new Chance(seed);
  const parts = frames.flatMap(({ bytes }) => [noise(chance), encodeFrame(bytes)]);
  const stream = Buffer.concat(parts);
  const chunks: Buffer[] = [];
  for (let at = 0; at < stream.length;) {
    const size = chance.is(0.2) ? 1 + chance.below(6) : 1 + chance.below(4000);
    chunks.push(stream.subarray(at, at + size));
    at += size;
  }
  return chunks;
}

function noise(chance: Chance): Buffer {
  if (chance.is(0.9)) return Buffer.alloc(0);
  return Buffer.from(Array.from({ length: 1 + chance.below(20) }, () => chance.of(FIRST_BYTES)));
}

/** What is told about one patient, in the order in which it happened. */
function storyOf(patient: number, connections: number, chance: Chance): Said[] {
  const mrn = `T${10_000 + patient}`;
  const visitNo = `VT${10_000 + patient}`;
  const who = {
    mrn,
    visitNo,
    name: NAMES[patient % NAMES.length],
    phone: `1370000${1000 + (patient % 9000)}`,
  };
  const stay = { admitted: '202610120900', discharged: '202610201500', diagnosis: '胆囊结石' };
  const left: AdtChange = {
    ...who,
    ...stay,
    trigger: 'A03',
    operation: { name: '胆囊切除术', on: '20261015' },
  };
  const story: Said[] = [];
  const tell = (share: number, change: AdtChange, isBad = false) => {
    if (chance.is(share)) story.push({ change: { at: stamp(story.length), ...change }, isBad });
    return story.length;
  };
  tell(0.2, { ...who, trigger: 'A01', admitted: stay.admitted });
  tell(
    0.08,
    chance.of([
      { ...left, name: '' },
      { ...left, mrn: '' },
      { ...left, discharged: '20261399' },
    ]),
    true,
  );
  tell(0.95, left);
  tell(0.15, { ...left, operation: { name: '胆囊切除术', on: '20261016' } });
  tell(0.15, { ...who, trigger: 'A08', phone: `1380000${1000 + (patient % 9000)}` });
  const told = story.length;
  if (tell(0.12, { ...who, ...stay, trigger: 'A13' }) > told) tell(0.5, left);
  if (tell(0.06, { ...who, trigger: 'A01', visitNo: `${visitNo}B`, admitted: '202610210700' }) > told)
    tell(0.5, { ...who, trigger: 'A11', visitNo: `${visitNo}B` });
  tell(0.03, { ...who, trigger: 'A08', died: true });
  tell(0.03, { ...who, trigger: chance.of(['A02', 'A31', 'A60']) });
  if (patient >= connections) {
    const priorMrn = `T${10_000 + patient - connections}`;
    tell(0.05, { ...who, trigger: 'A40', priorMrn });
  }
  return story;
}

/** Minutes of the morning after the discharge, so that later news is newer. */
function stamp(step: number): string {
  return `2026102108${String(step).padStart(2, '0')}`;
}

function outOfOrder(story: readonly Said[], chance: Chance): Said[] {
  const told = [...story];
  for (let at = 1; at < told.length; at += 1) {
    const [before, after] = [told[at - 1], told[at]];
    if (before && after && chance.is(0.1)) told.splice(at - 1, 2, after, before);
  }
  return told;
}

function frameOf({ change, isBad = false }: Said, patient: string, chance: Chance): SentFrame {
  const charset = chance.is(0.4) ? 'gb18030' : 'utf-8';
  const stated = chance.is(0.5) ? '' : charset === 'utf-8' ? 'UNICODE UTF-8' : 'GB 18030-2000';
  const controlId = `M${patient}-${chance.below(1_000_000_000)}`;
  const own = chance.is(0.3) ? `ZPD|1|自定义^值|${patient}${LINE_END}` : '';
  const text = adt({ ...change, controlId }).replace('UNICODE UTF-8', stated) + own;
  const { trigger, visitNo = '' } = change;
  return { bytes: encodeText(text, charset), controlId, trigger, visitNo, isBad };
}
