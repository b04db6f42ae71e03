/** By the outcome's code; an outcome this app does not know yet has no words. */
const OUTCOMES: Readonly<Record<string, string>> = {
  'emergency-or-admitted': '您已到急诊或住院',
  'advised-by-phone': '护士已电话指导，请照着做，继续观察',
  'medication-changed': '医生调整了用药',
  'earlier-revisit': '给您提前了复诊',
  'referred-to-doctor': '已转给医生',
  'referred-to-allied': '已转给专科同事',
  'false-alarm': '看过了，不用特别处理',
  unreachable: '没能联系上您，请打病房电话',
};

export const MATTERS = {
  none: '还没有要跟进的事',
  noneNote: '您填的回答如果需要护士看，会在这里告诉您进展。',
  toldAt: (when: string) => `${when} 告诉我们`,
  states: { received: '已收到', seen: '护士已看', handled: '已处理' },
  stops: {
    received: '已收到',
    receivedNote: '当班护士已经能看到。',
    receivedNoteOffDuty: '护士一上班就能看到。',
    seen: '护士已看',
    seenBy: (name: string) => `${name}护士接手了。`,
    calledBy: (name: string, when: string) => `${name}护士 ${when} 打给了您。`,
    handled: '处理结果',
    before: (when: string) => `${when} 之前`,
    soon: '上班后尽快',
  },
  late: '比说好的晚了，对不住。着急请打病房',
  offDuty: '现在没有人看，急事请打 120 或去急诊',
  callWard: '打病房电话',
  outcomes: OUTCOMES,
  thanks: '您说得很及时。',
  more: '看更早的',
} as const;
