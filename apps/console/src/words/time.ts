const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];

/** How times and spans are said. */
export const timeWords = {
  weekday: (index: number) => WEEKDAYS[index] ?? '',
  monthDay: (month: number, day: number) => `${month}月${day}日`,
  today: '今天',
  yesterday: '昨天',
  tomorrow: '明天',
  seconds: (count: number) => `${count} 秒`,
  minutes: (count: number) => `${count} 分`,
  minutesLong: (count: number) => `${count} 分钟`,
  hours: (count: number) => `${count} 时`,
  hoursMinutes: (hours: number, minutes: number) => `${hours} 时 ${minutes} 分`,
  days: (count: number) => `${count} 天`,
  daysHours: (days: number, hours: number) => `${days} 天 ${hours} 时`,
  left: (label: string, span: string) => `${label} 剩 ${span}`,
  over: (label: string, span: string) => `${label} 超 ${span}`,
  justNow: '刚刚',
  ago: (span: string) => `${span}前`,
  none: '—',
};
