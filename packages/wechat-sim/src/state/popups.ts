export type PopupChoice = 'accept' | 'reject';
export type PopupAnswer = Record<string, PopupChoice>;

/** The question a mini-program asks before it may send: one line for each template. */
export interface Popup {
  id: number;
  phone: number;
  appid: string;
  templateIds: readonly string[];
}

interface Waiting extends Popup {
  answer: (choices: PopupAnswer | null) => void;
}

/** Somebody looks at the phone while its page asks for news at least this often. */
const WATCHED_MS = 5_000;

/** Popups that stand on a phone's screen. They live in memory: a restart of WeChat closes them. */
export class Popups {
  private readonly waiting = new Map<number, Waiting>();
  private readonly watchedAt = new Map<number, number>();
  private last = 0;

  /** What stands on the phone now. Whoever asks is the page that shows it. */
  look(phone: number): Popup[] {
    this.watchedAt.set(phone, performance.now());
    return [...this.waiting.values()]
      .filter((each) => each.phone === phone)
      .map(({ id, appid, templateIds }) => ({ id, phone, appid, templateIds }));
  }

  isWatched(phone: number): boolean {
    const at = this.watchedAt.get(phone);
    return at !== undefined && performance.now() - at < WATCHED_MS;
  }

  /** Resolves once a person has answered; null: closed unanswered. */
  ask(popup: Omit<Popup, 'id'>): { id: number; answer: Promise<PopupAnswer | null> } {
    this.last += 1;
    const id = this.last;
    const answer = new Promise<PopupAnswer | null>((resolve) => {
      this.waiting.set(id, { ...popup, id, answer: resolve });
    });
    return { id, answer };
  }

  /** False where it no longer stands. */
  close(id: number, choices: PopupAnswer | null): boolean {
    const popup = this.waiting.get(id);
    this.waiting.delete(id);
    popup?.answer(choices);
    return popup !== undefined;
  }
}
