import type { SimDatabase } from './database.js';

/** A subscription message that WeChat took. */
export interface SimMessage {
  /** 64 bits, so text. */
  msgid: string;
  appid: string;
  phone: number;
  openid: string;
  templateId: string;
  page: string;
  /** Key → text. */
  data: Record<string, string>;
  /** ISO instant. */
  at: string;
}

interface MessageRow {
  msgid: string;
  appid: string;
  phone: number;
  openid: string;
  template_id: string;
  page: string;
  data: string;
  at: number;
}

const SHOWN_AT_MOST = 20;
/** Beyond what a JSON number holds exactly, as WeChat's own are. */
const FIRST_MSGID = 1_700_827_132_819_554_304n;

/** What has reached the phones. Outlives the product's process, so that it can be a witness. */
export class Messages {
  constructor(
    private readonly database: SimDatabase,
    private readonly now: () => number,
  ) {}

  keep({ appid, phone, openid, templateId, page, data }: Omit<SimMessage, 'msgid' | 'at'>): string {
    const count = this.database.prepare('SELECT COUNT(*) AS n FROM messages').get() as { n: number };
    const msgid = String(FIRST_MSGID + BigInt(count.n));
    this.database
      .prepare(
        `INSERT INTO messages (msgid, appid, phone, openid, template_id, page, data, at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(msgid, appid, phone, openid, templateId, page, JSON.stringify(data), this.now());
    return msgid;
  }

  /** Everything, oldest first. */
  list(): SimMessage[] {
    const rows = this.database.prepare('SELECT * FROM messages ORDER BY id').all() as MessageRow[];
    return rows.map(messageOf);
  }

  newestOf(phone: number): SimMessage[] {
    const rows = this.database
      .prepare('SELECT * FROM messages WHERE phone = ? ORDER BY id DESC LIMIT ?')
      .all(phone, SHOWN_AT_MOST) as MessageRow[];
    return rows.map(messageOf);
  }
}

function messageOf(row: MessageRow): SimMessage {
  const { msgid, appid, phone, openid, template_id: templateId, page, data, at } = row;
  return {
    msgid,
    appid,
    phone,
    openid,
    templateId,
    page,
    data: JSON.parse(data) as Record<string, string>,
    at: new Date(at).toISOString(),
  };
}
