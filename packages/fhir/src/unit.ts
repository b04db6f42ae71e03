import type { Calendar } from './calendar.js';
import type { IncomingMedication, IncomingPatient, PatientUnit, PortraitReading } from './discharge.js';
import { Findings } from './findings.js';
import { readPatient } from './patient.js';
import type { Entry } from './references.js';
import type { Stay } from './stay.js';

/** A patient's unit while it is being read. */
export class UnitDraft {
  readonly findings = new Findings();
  readonly stays: Stay[] = [];
  readonly medications: IncomingMedication[] = [];
  readonly patient: IncomingPatient;
  readonly portrait: PortraitReading = { comorbidities: [], allergies: [] };

  constructor(
    readonly entry: Entry,
    calendar: Calendar,
  ) {
    this.patient = readPatient(entry.resource.reportingTo(this.findings), calendar);
  }

  /** The main diagnosis of a stay stands there, not here as well. */
  private portraitOf(): PortraitReading {
    const { comorbidities, allergies } = this.portrait;
    const main = this.stays.map(({ encounter }) => encounter.diagnosis);
    return { comorbidities: comorbidities.filter((name) => !main.includes(name)), allergies };
  }

  finished(): PatientUnit {
    const { birthOn } = this.patient;
    const birthPath = `${this.entry.path}.birthDate`;
    for (const { discharged, encounter } of this.stays) {
      if (birthOn !== undefined && discharged.on < birthOn) {
        this.findings.problem(birthPath, 'patient.born-after-discharge');
      }
      encounter.operations.sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
    }
    return {
      path: this.entry.path,
      problems: this.findings.problems,
      notes: this.findings.notes,
      patient: {
        ...this.patient,
        deceased: this.patient.deceased || this.stays.some((stay) => stay.endedInDeath),
      },
      encounters: this.stays.map(({ encounter }) => encounter),
      medications: this.medications,
      ...this.portraitOf(),
    };
  }
}
