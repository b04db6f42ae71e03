import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Figures of this process for an operator. Labels are route names and codes, never ids. */
export class Metrics {
  readonly registry = new Registry();
  private readonly answered: Counter<'route' | 'status'>;
  private readonly seconds: Histogram<'route'>;

  constructor() {
    collectDefaultMetrics({ register: this.registry });
    this.answered = new Counter({
      name: 'suian_http_answers_total',
      help: 'Answers by route and status',
      labelNames: ['route', 'status'],
      registers: [this.registry],
    });
    this.seconds = new Histogram({
      name: 'suian_http_seconds',
      help: 'Time to answer by route',
      labelNames: ['route'],
      buckets: [0.005, 0.02, 0.1, 0.5, 2],
      registers: [this.registry],
    });
  }

  /** A figure counted when it is asked for, e.g. in the database. */
  figure(name: string, help: string, count: () => Promise<number>): void {
    const collect = async function (this: Gauge) {
      this.set(await count());
    };
    new Gauge({ name, help, collect, registers: [this.registry] });
  }

  answer(route: string, status: number, seconds: number): void {
    this.answered.inc({ route, status });
    this.seconds.observe({ route }, seconds);
  }
}
