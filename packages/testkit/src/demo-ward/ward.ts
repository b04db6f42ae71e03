import type { ApiClient } from '@suian/api-client/call';
import { addDays, daysBetween, type LocalDate } from '@suian/domain/kernel/local-date';
import { instantOf, localDateIn, type LocalTime } from '@suian/domain/kernel/zoned-time';
import type { Cover } from '@suian/domain/triage/cover';
import {
  integrationClient,
  openClient,
  patientClient,
  staffClient,
  type PatientClient,
  type StaffClient,
} from '../builders/clients.js';
import { Agenda } from './agenda.js';
import { ClockHand } from './clock-hand.js';
import { demoApiKey, demoFirstStart, demoLogins } from './first-start.js';
import type { DemoDepartment } from './hospital-cases.js';
import type { DemoPatient } from './patients.js';
import type { Seat } from './seat.js';
import { Turnstile } from './turnstile.js';

export interface WardSettings {
  baseUrl: string;
  simUrl: string;
  appid: string;
  /** Of the reminder that something is due. */
  taskTemplateId: string;
  now: Date;
  days: number;
}

export interface WardDepartment {
  id: string;
  name: string;
  cover: Cover;
  nurses: readonly StaffClient[];
}

export const ZONE = 'Asia/Shanghai';
const AT_ONCE = 4;

/** Everything a step needs: the clock, what is planned, and who is signed in where. */
export class Ward {
  readonly clock: ClockHand;
  readonly agenda: Agenda;
  readonly hospitalSystem: ApiClient;
  readonly today: LocalDate;
  /** Everybody bound so far, in the order of binding. */
  readonly seats: Seat[] = [];
  /** By the id the product gave them. */
  readonly patients = new Map<string, DemoPatient>();
  /** Index of each patient whose first call was what is special about him. */
  readonly storiesTold = new Set<number>();
  readonly alertsInHand = new Set<string>();
  /** Index of each patient of the closing scene that has had his turn. */
  readonly worried = new Set<number>();
  /** Only the place on the pile tells whose paper it is, so codes are made one by one. */
  readonly papers = new Turnstile();
  private readonly staff = new Map<string, StaffClient>();
  private readonly phones = new Map<number, Promise<PatientClient>>();
  private readonly departments = new Map<DemoDepartment, WardDepartment>();

  constructor(readonly settings: WardSettings) {
    this.clock = new ClockHand(openClient(settings.baseUrl));
    this.agenda = new Agenda(this.clock, AT_ONCE);
    this.hospitalSystem = integrationClient(settings.baseUrl, demoApiKey);
    this.today = localDateIn(ZONE, settings.now);
  }

  async signInNurses(): Promise<void> {
    for (const { username, password, role } of demoLogins) {
      if (role !== 'nurse') continue;
      this.staff.set(username, await staffClient(this.settings.baseUrl, username, password));
    }
    for (const { departments } of demoFirstStart().organizations) {
      for (const { code, name } of departments) this.open(code as DemoDepartment, name);
    }
  }

  nurse(username: string): StaffClient {
    const client = this.staff.get(username);
    if (client === undefined) throw new Error(`${username} is no nurse of the demo`);
    return client;
  }

  department(code: DemoDepartment): WardDepartment {
    const found = this.departments.get(code);
    if (found === undefined) throw new Error(`department ${code} is missing`);
    return found;
  }

  /** Throws where he was not discharged yet. */
  patientId({ index }: DemoPatient): string {
    for (const [id, patient] of this.patients) if (patient.index === index) return id;
    throw new Error(`patient ${index} is not known yet`);
  }

  /** Signs the phone in the first time it is used. */
  phone(phone: number): Promise<PatientClient> {
    const { baseUrl, simUrl, appid } = this.settings;
    const known = this.phones.get(phone) ?? patientClient({ baseUrl, simUrl, appid, phone });
    this.phones.set(phone, known);
    return known;
  }

  instant(date: LocalDate, time: LocalTime): Date {
    return instantOf(date, time, ZONE);
  }

  /** The newest day whose morning tasks are open. */
  get openDay(): LocalDate {
    const isOpen = this.settings.now >= this.instant(this.today, '08:00');
    return isOpen ? this.today : addDays(this.today, -1);
  }

  dayNumber(at: Date): number {
    return daysBetween(addDays(this.today, -this.settings.days), localDateIn(ZONE, at));
  }

  minutesAgo(minutes: number): Date {
    return new Date(this.settings.now.getTime() - minutes * 60_000);
  }

  private open(code: DemoDepartment, name: string): void {
    const nurses = [...this.staff.values()].filter(({ session }) =>
      session.departments.some((each) => each.name === name),
    );
    const summary = nurses[0]?.session.departments.find((each) => each.name === name);
    if (summary === undefined) throw new Error(`nobody works in ${code}`);
    this.departments.set(code, { id: summary.id, name, cover: summary.cover, nurses });
  }
}

export function minutesAfter(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * 60_000);
}
