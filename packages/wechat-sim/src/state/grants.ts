import type { SimDatabase } from './database.js';

/** How many messages of a template a user still allows. One accept is one message. */
export class Grants {
  constructor(private readonly database: SimDatabase) {}

  give(openid: string, templateId: string): void {
    this.database
      .prepare(
        `INSERT INTO grants (openid, template_id, given, spent) VALUES (?, ?, 1, 0)
         ON CONFLICT (openid, template_id) DO UPDATE SET given = given + 1`,
      )
      .run(openid, templateId);
  }

  /** False where none is left. */
  spend(openid: string, templateId: string): boolean {
    const done = this.database
      .prepare('UPDATE grants SET spent = spent + 1 WHERE openid = ? AND template_id = ? AND spent < given')
      .run(openid, templateId);
    return done.changes === 1;
  }

  left(openid: string, templateId: string): number {
    const row = this.database
      .prepare('SELECT given - spent AS n FROM grants WHERE openid = ? AND template_id = ?')
      .get(openid, templateId) as { n: number } | undefined;
    return row?.n ?? 0;
  }
}
