import type { ConsentNotice } from '@suian/contracts/patient-app';

/** One row of the consent screen. */
export type Purpose = ConsentNotice['purposes'][number];
