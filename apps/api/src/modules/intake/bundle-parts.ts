interface Part {
  entry: unknown;
  isPatient: boolean;
  /** How references may call it. */
  names: string[];
  references: string[];
}

/** Cuts a Bundle by patients, so that a refused unit is kept with what tells of it and without other patients' records. */
export class BundleParts {
  private readonly parts: Part[];
  private readonly byName = new Map<string, Part>();

  constructor(private readonly bundle: { entry?: unknown; [key: string]: unknown }) {
    const entries: unknown[] = Array.isArray(bundle.entry) ? bundle.entry : [];
    this.parts = entries.map(partOf);
    for (const part of this.parts) for (const name of part.names) this.byName.set(name, part);
  }

  /** The Bundle with the patient of this path, what refers to him, and what that refers to. */
  of(patientPath: string): unknown {
    const patient = this.parts[Number(/^Bundle\.entry\[(\d+)\]/.exec(patientPath)?.[1])];
    if (!patient) return this.bundle;
    const own = new Set(patient.names);
    const tellsOfHim = (part: Part) => !part.isPatient && part.references.some((name) => own.has(name));
    const kept = new Set([patient, ...this.parts.filter(tellsOfHim)]);
    // A set is walked in the order things were added, those added on the way included.
    for (const part of kept) for (const named of this.namedBy(part)) kept.add(named);
    return { ...this.bundle, entry: this.parts.filter((part) => kept.has(part)).map(({ entry }) => entry) };
  }

  private namedBy(part: Part): Part[] {
    return part.references
      .flatMap((name) => this.byName.get(name) ?? [])
      .filter(({ isPatient }) => !isPatient);
  }
}

function partOf(entry: unknown): Part {
  const resource = fieldOf(entry, 'resource');
  const type = fieldOf(resource, 'resourceType');
  const id = fieldOf(resource, 'id');
  const names = [fieldOf(entry, 'fullUrl'), typeof id === 'string' ? `${String(type)}/${id}` : undefined];
  return {
    entry,
    isPatient: type === 'Patient',
    names: names.filter((name) => typeof name === 'string'),
    references: referencesIn(resource),
  };
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
