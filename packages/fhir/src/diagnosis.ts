import { nameOf, readConcept } from './concept.js';
import type { Cursor } from './json-cursor.js';
import type { BundleIndex } from './references.js';

const DISCHARGE_DIAGNOSIS = 'DD';

/** The main diagnosis in words: the discharge diagnosis of lowest rank, else the reason for the stay. */
export function readDiagnosis(encounter: Cursor, index: BundleIndex): string | undefined {
  const diagnoses = encounter
    .at('diagnosis')
    .items()
    .map((cursor, order) => {
      const uses = readConcept(cursor.firstOf('use', 'role')).codings;
      const isAtDischarge = uses.some(({ code }) => code === DISCHARGE_DIAGNOSIS);
      const rank = cursor.at('rank').number() ?? Number.MAX_SAFE_INTEGER;
      return { name: conditionName(cursor.at('condition'), index), isAtDischarge, rank, order };
    });
  const named = diagnoses.filter(({ name }) => name !== undefined);
  named.sort(
    (a, b) => Number(b.isAtDischarge) - Number(a.isAtDischarge) || a.rank - b.rank || a.order - b.order,
  );
  return named[0]?.name ?? readReason(encounter);
}

function conditionName(reference: Cursor, index: BundleIndex): string | undefined {
  const display = reference.at('display').text(500);
  const address = reference.at('reference').text(500);
  if (display !== undefined && (address === undefined || !index.has(address))) return display;
  // HL7 lets a Procedure stand here as well; only the wrong patient's paper would harm, a name does not.
  const condition = index.find(reference, 'Condition')?.resource.reportingTo(reference.findings);
  return condition ? nameOf(readConcept(condition.at('code'))) : undefined;
}

/** R4 says reasonCode, STU3 reason. */
function readReason(encounter: Cursor): string | undefined {
  const reasons = encounter.firstOf('reasonCode', 'reason').items();
  return reasons.map((reason) => nameOf(readConcept(reason))).find((name) => name !== undefined);
}
