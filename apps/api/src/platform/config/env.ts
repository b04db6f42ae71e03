import { plainToInstance, Transform } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  Min,
  MinLength,
  validateSync,
} from 'class-validator';

const KEY = '[0-9a-f]{64}';

/** Everything the process takes from outside, documented a key at a time. Nobody else reads process.env. */
export class Env {
  /** Port to serve on. */
  @IsInt()
  @Min(0)
  @Max(65535)
  @Transform(({ value }) => Number(value))
  PORT = 3000;

  /** Address to listen on; 0.0.0.0 behind a reverse proxy on another machine. */
  @IsString()
  @MinLength(1)
  HOST = '127.0.0.1';

  /** all: everything in one process · web: answers only · worker: background work only; both on a database server. */
  @IsIn(['all', 'web', 'worker'])
  ROLE: 'all' | 'web' | 'worker' = 'all';

  /** mysql://user:password@host:3306/suian for MySQL 8 or MariaDB ≥ 10.6. Left out: SQLite in DATA_DIR. */
  @IsOptional()
  @Matches(/^mysql:\/\/\S+$/)
  DATABASE_URL?: string;

  /** The same database through a user that may only SELECT. */
  @IsOptional()
  @Matches(/^mysql:\/\/\S+$/)
  DATABASE_READER_URL?: string;

  /** redis://…: wakes workers at once instead of within half a second. Holds ids only; it may be emptied at any time. */
  @IsOptional()
  @Matches(/^rediss?:\/\/\S+$/)
  REDIS_URL?: string;

  /** How long a killed worker's jobs wait for another. */
  @IsInt()
  @Min(2)
  @Max(600)
  @Transform(({ value }) => Number(value))
  JOB_LEASE_SECONDS = 60;

  /** Folder of the embedded database, mode 0700. */
  @IsString()
  @MinLength(1)
  DATA_DIR = '.data';

  /** name:64 hex digits, the newest first; older names stay to read older rows. */
  @Matches(new RegExp(`^[a-z0-9]+:${KEY}(,[a-z0-9]+:${KEY})*$`))
  FIELD_KEYS: string;

  /** 64 hex digits; look-up hashes of phones and numbers depend on it for ever. */
  @Matches(new RegExp(`^${KEY}$`))
  LOOKUP_SECRET: string;

  /** The hospital's mini-program. */
  @IsString()
  @MinLength(1)
  WECHAT_APPID: string;

  @IsString()
  @MinLength(1)
  WECHAT_SECRET: string;

  /** Where WeChat's server API answers. */
  @IsUrl({ require_tld: false, protocols: ['https', 'http'], require_protocol: true })
  WECHAT_BASE_URL = 'https://api.weixin.qq.com';

  /** Which build a printed code opens. */
  @IsIn(['release', 'trial', 'develop'])
  WECHAT_ENV_VERSION: 'release' | 'trial' | 'develop' = 'release';

  /**
   * Id of the mini-program's one-time template for a follow-up that is due. Left out: phones are not asked, and nobody
   * is reminded.
   */
  @IsOptional()
  @Matches(/^[\w-]{1,64}$/)
  WECHAT_TASK_TEMPLATE?: string;

  /** JSON of the first organizations, departments, staff and keys; read once, when there are none. */
  @IsOptional()
  @IsString()
  FIRST_START_FILE?: string;

  /** JSON of the ports on which hospitals' systems send HL7 v2 over MLLP; with ROLE all or web. Left out: none. */
  @IsOptional()
  @IsString()
  HL7_LINKS_FILE?: string;

  /** Public origin of the console, e.g. https://suian.example.cn. Left out: the Host the request came to. */
  @IsOptional()
  @IsUrl({ require_tld: false, protocols: ['https', 'http'], require_protocol: true })
  PUBLIC_ORIGIN?: string;

  /** Believe X-Forwarded-For and -Proto: only behind a proxy that sets them. */
  @IsBoolean()
  @Transform(({ value }) => value === true || value === '1')
  TRUST_PROXY = false;

  /** Lets /metrics be read from elsewhere than this machine, with `Bearer <token>`. */
  @IsOptional()
  @IsString()
  @MinLength(16)
  METRICS_TOKEN?: string;

  @IsIn(['debug', 'info', 'warn', 'error', 'silent'])
  LOG_LEVEL: 'debug' | 'info' | 'warn' | 'error' | 'silent' = 'info';

  /** Demo: movable clock, patient app in the browser, simulator at /sim, unsigned samples. Never in production. */
  @IsBoolean()
  @Transform(({ value }) => value === true || value === '1')
  SUIAN_DEMO = false;

  /** Demo only: a fresh demo's clock starts this many days back, so that the seed can live them. */
  @IsInt()
  @Min(0)
  @Max(400)
  @Transform(({ value }) => Number(value))
  DEMO_START_DAYS_AGO = 0;

  /** Demo only: where the simulated WeChat answers. */
  @IsOptional()
  @IsUrl({ require_tld: false, protocols: ['http'], require_protocol: true })
  SIM_URL?: string;
}

/** A wrong environment names all its faults at once. */
export class EnvError extends Error {
  override readonly name = 'EnvError';
}

/** Throws EnvError with one line per faulty key. Values are never repeated: they may be secrets. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ''),
  );
  const env = plainToInstance(Env, given, { exposeDefaultValues: true });
  const faults = validateSync(env, { forbidUnknownValues: false }).map(
    (fault) => `${fault.property}: ${Object.values(fault.constraints ?? {}).join('; ')}`,
  );
  const all = [...faults, ...crossFaults(env)];
  if (all.length > 0)
    throw new EnvError(`The environment is not right:\n${all.map((line) => `  ${line}`).join('\n')}`);
  return env;
}

function crossFaults(env: Env): string[] {
  const faults: string[] = [];
  if (env.ROLE !== 'all' && !env.DATABASE_URL)
    faults.push(`ROLE: ${env.ROLE} needs DATABASE_URL; the embedded database is one process`);
  if (env.SIM_URL && !env.SUIAN_DEMO) faults.push('SIM_URL: only with SUIAN_DEMO=1');
  if (env.DATABASE_READER_URL && !env.DATABASE_URL) faults.push('DATABASE_READER_URL: needs DATABASE_URL');
  return faults;
}
