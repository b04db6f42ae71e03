import type { Coding, Concept } from './concept.js';

/**
 * Is a Procedure an operation? FHIR does not say: blood tests, talks and X-rays are Procedures too, and an operation
 * starts a plan that counts days from it and asks about a wound. So, in this order:
 *
 * 1. A code listed below decides (the first listed one), and so does a chapter of ICD-9-CM-3.
 * 2. A category that is not the surgical one says no.
 * 3. The words of the name: only operation words say yes, only other words say no.
 * 4. Both kinds or neither: the surgical category says yes; without it the answer is "unknown".
 *
 * Unknown is never an operation, it is shown to a nurse: a plan counted from a wrong day does more harm than a question.
 * Words come before a surgical category because hospitals file transfusions and punctures under 手术及操作 as well.
 */
export type Verdict = 'operation' | 'not-operation' | 'unknown';

const SNOMED = new Set(['http://snomed.info/sct', 'http://snomed.info', 'urn:oid:2.16.840.1.113883.6.96']);
const ICD_9_CM = new Set([
  'http://hl7.org/fhir/sid/icd-9-cm',
  'http://terminology.hl7.org/CodeSystem/icd9',
  'urn:oid:2.16.840.1.113883.6.104',
]);

const SNOMED_CODES: ReadonlyMap<string, Verdict> = new Map([
  ['80146002', 'operation'], // Appendectomy
  ['52734007', 'operation'], // Total replacement of hip
  ['65546002', 'operation'], // Extraction of wisdom tooth
  ['274023003', 'operation'], // Varicose vein operation
  ['180207008', 'not-operation'], // Intravenous blood transfusion of packed cells
  ['428191000124101', 'not-operation'], // Documentation of current medications
  ['430193006', 'not-operation'], // Medication reconciliation
  ['415300000', 'not-operation'], // Review of systems
  ['162676008', 'not-operation'], // Brief general examination
  ['14768001', 'not-operation'], // Peripheral blood smear interpretation
  ['23426006', 'not-operation'], // Measurement of respiratory function
  ['168594001', 'not-operation'], // Clavicle X-ray
  ['305428000', 'not-operation'], // Admission to orthopaedic department
]);

/** More than any name needs; keeps the patterns quick whatever is sent. */
const LONGEST_READ = 1000;

const SURGICAL_CATEGORY = '387713003';

/** Chapters 87 to 99: imaging, interviews, therapy, intubation, removal of tubes, transfusion, injection. */
const ICD_9_NOT_OPERATIVE = /^(8[7-9]|9\d)(\.|$)/;

/** How it was done or under what: says nothing about what was done, and holds words of the other list. */
const ASIDES: readonly RegExp[] = [
  /(超声|B超|彩超|CT|MRI|X线|C臂|造影|影像)(辅助)?(引导|定位|监视)(下)?/gi,
  /\S{0,6}麻醉下/g,
  /\b(ultrasound|ultrasonic|ct|mri|x-?ray|image|fluoroscop\w+)[ -]guid(ed|ance)\b/gi,
  /\bunder (general |local |spinal |regional )?an(a)?esthesia\b/gi,
];

const OPERATION_WORDS: readonly RegExp[] = [
  /(ectomy|otomy|ostomy|plasty|pexy|rrhaphy|desis)\b/i,
  /\b(replacement|extraction|excision|resection|repair|fusion|fixation|amputation|ligation|bypass|curettage)\b/i,
  /\b(transplant(ation)?|(auto|allo)?graft(ing)?|implantation|debridement|stripping|enucleation|suture|stent|ablation)\b/i,
  /\b(open reduction|c(a)?esarean|incision|operation|surgery|surgical)\b/i,
  /切除|切开|切断|置换|内固定|外固定|固定术|缝合|造瘘|造口|移植|修补|修复|吻合|成形|融合|结扎|剥脱|剥离|剥除/,
  /植入|搭桥|旁路|截肢|截指|截趾|截骨|拔牙|(牙|智齿).*拔除|剖宫产|剖腹|清创|摘除|松解|复位|减压|探查|矫形|矫正/,
  /环切|刮宫|刮除|消融|手术/,
];

const OTHER_WORDS: readonly RegExp[] = [
  /transfusion|injection|infusion|vaccin|immuni[sz]ation|inoculation|dialysis|catheter|intubation|ventilation/i,
  /imaging|x-?ray|radiograph|tomograph|\bct\b|\bmri\b|ultraso|\bscan|echocardio|electrocardio|biopsy/i,
  /\b(gastro|colono|broncho|endo|(o)?esophago\w*|laryngo|cysto|micro|procto|sigmoido)scopy\b/i,
  /documentation|education|counsel|assessment|evaluation|examination|monitoring|measurement|interpretation/i,
  /reconciliation|review|screening|\btest(s|ing)?\b|culture|consultation|admission|referral|interview|questionnaire/i,
  /therap(y|ies)|rehabilitation|puncture|phlebotomy|\bdressing|bandag|\bnursing|\bcare\b|\bfluid|administration/i,
  /an(a)?esthesia|\bhistory\b|removal of (\w+ )?(suture|stitch|staple|drain|cast|tube)|suture removal|pre-?(operative|surg)/i,
  /输血|输液|注射|滴注|疫苗|接种|影像|造影|核磁|磁共振|超声|B超|彩超|X线|X光|摄片|拍片|扫描|电图|内镜|胃镜|肠镜/,
  /监测|监护|评估|评定|宣教|教育|咨询|检查|化验|检验|测定|测量|记录|核对|护理|换药|拆线|穿刺|置管|插管|拔管|导尿|透析/,
  /灌肠|雾化|吸氧|理疗|康复|针灸|推拿|按摩|化疗|放疗|会诊|麻醉|石膏|夹板|手法复位|随访|活检|术后|术前|胃肠减压|史(\s|$)/,
];

export function judgeProcedure(code: Concept, category: Concept): Verdict {
  const listed = code.codings.map(listedVerdict).find((verdict) => verdict !== undefined);
  if (listed) return listed;
  const surgical = isSurgical(category);
  if (surgical === false) return 'not-operation';
  const said = judgeWords(
    [code.text, ...code.codings.map(({ display }) => display)].join(' ').slice(0, LONGEST_READ),
  );
  return said === 'unknown' && surgical ? 'operation' : said;
}

function listedVerdict({ system = '', code = '' }: Coding): Verdict | undefined {
  if (SNOMED.has(system)) return SNOMED_CODES.get(code);
  if (ICD_9_CM.has(system) && ICD_9_NOT_OPERATIVE.test(code)) return 'not-operation';
  return undefined;
}

/** undefined where the source gives no category we can read. */
function isSurgical({ codings }: Concept): boolean | undefined {
  const codes = codings.filter(({ system, code }) => code !== undefined && SNOMED.has(system ?? ''));
  if (codes.length === 0) return undefined;
  return codes.some(({ code }) => code === SURGICAL_CATEGORY);
}

function judgeWords(name: string): Verdict {
  const words = ASIDES.reduce((rest, aside) => rest.replace(aside, ' '), name);
  const soundsLikeOne = OPERATION_WORDS.some((pattern) => pattern.test(words));
  const soundsLikeOther = OTHER_WORDS.some((pattern) => pattern.test(words));
  if (soundsLikeOne === soundsLikeOther) return 'unknown';
  return soundsLikeOne ? 'operation' : 'not-operation';
}
