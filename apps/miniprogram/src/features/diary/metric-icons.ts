import type { Metric } from '@suian/domain/diary/metric';
import type { IconName } from '../../ui/drawing/icons.js';

export const METRIC_ICONS: Record<Metric, IconName> = {
  'blood-pressure': 'cuff',
  glucose: 'drop',
  weight: 'scale',
  temperature: 'thermometer',
  pain: 'uneasy',
  spo2: 'finger',
  pulse: 'heart',
  note: 'pencil',
};
