import type { Severity } from '@suian/domain/kernel/severity';

const SEVERITY: Record<Severity | 'normal', string> = {
  critical: '紧急',
  warning: '关注',
  notice: '提示',
  normal: '正常',
};

export const severityWords = SEVERITY;
