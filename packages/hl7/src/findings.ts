import type { AdtProblem, AdtProblemCode } from './adt-event.js';
import type { Value } from './message.js';
import { readMoment, type Moment } from './moment.js';

const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/;
const UNDECODABLE = '\uFFFD';

/** Reads values and collects what is wrong with them, with the place. */
export class Findings {
  readonly problems: AdtProblem[] = [];

  constructor(readonly zone: string) {}

  wrong(path: string, what: AdtProblemCode, expected?: string): undefined {
    this.problems.push(expected === undefined ? { path, what } : { path, what, expected });
  }

  /** A text that is saved as it is: sound, and not longer than `longest`. */
  text(path: string, text: string, longest: number): string | undefined {
    if (text === '') return undefined;
    if (text.includes(UNDECODABLE)) return this.wrong(path, 'text.undecodable', 'UTF-8 or GB18030');
    if (CONTROL.test(text)) return this.wrong(path, 'text.control-character');
    if ([...text].length > longest) return this.wrong(path, 'text.too-long', `at most ${longest} characters`);
    return text;
  }

  /** A date we can do without: a year or a month alone is legal, and left out. */
  moment(path: string, value: Value): Moment | undefined {
    const text = value.part();
    const moment = text === '' ? undefined : readMoment(text, this.zone);
    if (moment === 'date.invalid') return this.wrong(path, moment, 'yyyymmdd, or yyyymmddhhmmss');
    return moment === 'date.partial' ? undefined : moment;
  }

  /** A date that is needed. */
  wholeMoment(path: string, value: Value): Moment | undefined {
    const text = value.part();
    const moment = text === '' ? undefined : readMoment(text, this.zone);
    return typeof moment === 'string' ? this.wrong(path, moment, 'yyyymmdd, or yyyymmddhhmmss') : moment;
  }
}
