import type { SimDatabase } from './database.js';

/** A mini-program code as it lies printed on paper. */
export interface Paper {
  id: string;
  appid: string;
  scene: string;
  /** Empty: the app's first page. */
  page: string;
  /** ISO instant of the last time the picture was made. */
  madeAt: string;
}

interface PaperRow {
  id: number;
  appid: string;
  scene: string;
  page: string;
  made_at: number;
}

const SHOWN_AT_MOST = 100;

export class Papers {
  constructor(
    private readonly database: SimDatabase,
    private readonly now: () => number,
  ) {}

  /** The same scene and page give the same picture, so they stay one paper. */
  keep(paper: { appid: string; scene: string; page: string }): void {
    this.database
      .prepare(
        `INSERT INTO papers (appid, scene, page, made_at) VALUES (?, ?, ?, ?)
         ON CONFLICT (appid, scene, page) DO UPDATE SET made_at = excluded.made_at`,
      )
      .run(paper.appid, paper.scene, paper.page, this.now());
  }

  listNewestFirst(): Paper[] {
    const rows = this.database
      .prepare('SELECT * FROM papers ORDER BY made_at DESC, id DESC LIMIT ?')
      .all(SHOWN_AT_MOST) as PaperRow[];
    return rows.map(paperOf);
  }

  find(id: string): Paper | null {
    if (!/^\d{1,15}$/.test(id)) return null;
    const row = this.database.prepare('SELECT * FROM papers WHERE id = ?').get(Number(id));
    return row === undefined ? null : paperOf(row as PaperRow);
  }
}

function paperOf(row: PaperRow): Paper {
  const { id, appid, scene, page, made_at: madeAt } = row;
  return { id: String(id), appid, scene, page, madeAt: new Date(madeAt).toISOString() };
}
