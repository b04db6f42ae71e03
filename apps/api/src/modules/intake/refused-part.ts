/**
 * The part of a Bundle that tells of one patient: his own entries and those that tell of nobody in particular
 * (departments, staff). Others' are left out, so that no refusal keeps a second patient's record.
 */
export function partOfPatient(bundle: { entry?: unknown; [key: string]: unknown }, patientPath: string): unknown {
  const entries: unknown[] = Array.isArray(bundle.entry) ? bundle.entry : [];
  const index = Number(/^Bundle\.entry\[(\d+)\]/.exec(patientPath)?.[1]);
  const own = namesOf(entries[index]);
  const others = new Set(
    entries.flatMap((entry, position) => (position !== index && isPatient(entry) ? namesOf(entry) : [])),
  );
  const isKept = (entry: unknown, position: number) => {
    if (position === index) return true;
    if (isPatient(entry)) return false;
    const references = referencesIn(entry);
    return references.some((each) => own.includes(each)) || !references.some((each) => others.has(each));
  };
  return { ...bundle, entry: entries.filter(isKept) };
}

function isPatient(entry: unknown): boolean {
  return fieldOf(fieldOf(entry, 'resource'), 'resourceType') === 'Patient';
}

/** How references may call a Patient. */
function namesOf(entry: unknown): string[] {
  const fullUrl = fieldOf(entry, 'fullUrl');
  const id = fieldOf(fieldOf(entry, 'resource'), 'id');
  return [fullUrl, typeof id === 'string' ? `Patient/${id}` : undefined].filter((name) => typeof name === 'string');
}

function referencesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'reference' && typeof inner === 'string' ? [inner] : referencesIn(inner),
  );
}

function fieldOf(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<string, unknown>)[key];
}
