import { known, OWN_SYSTEM, patientReference, type Resource } from './write-resource.js';

export interface WrittenAnswer {
  linkId: string;
  asked: string;
  /** The answer as a person reads it. */
  words: string;
  /** Only where a number was answered. */
  number: number | null;
  unit: string | null;
}

export interface WrittenResponse {
  id: string;
  patientId: string;
  /** Series and version of what was asked. */
  questionnaire: { series: string; version: number };
  respondent: 'patient' | 'family' | 'nurse';
  /** ISO instant the ward got it. */
  receivedAt: string;
  answers: readonly WrittenAnswer[];
}

export function writeResponse(response: WrittenResponse): Resource {
  const { id, patientId, questionnaire, respondent, receivedAt, answers } = response;
  return known({
    resourceType: 'QuestionnaireResponse',
    id,
    questionnaire: `${OWN_SYSTEM}:questionnaire:${questionnaire.series}|${questionnaire.version}`,
    status: 'completed',
    subject: patientReference(patientId),
    authored: receivedAt,
    source: respondent === 'patient' ? patientReference(patientId) : { display: respondent },
    item: answers.map(writeItem),
  });
}

function writeItem({ linkId, asked, words, number, unit }: WrittenAnswer) {
  return { linkId, text: asked, answer: [valueOf(words, number, unit)] };
}

function valueOf(words: string, number: number | null, unit: string | null) {
  if (number === null) return { valueString: words };
  return unit === null ? { valueDecimal: number } : { valueQuantity: { value: number, unit } };
}
