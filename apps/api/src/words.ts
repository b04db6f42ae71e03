/** The few words the server itself says. Those of the file a patient takes away stand in own-file-words.ts. */
export const words = {
  unsure: '说不准',
  between: '、',
  beside: ' · ',
  told: { advice: '建议', seen: '护士已看', handled: '处理结果' },
  respondent: { patient: '患者本人', family: '家属', nurse: '护士代填' },
  byItself: '系统',
  tellingReason: {
    opened: '新的预警',
    unclaimed: '到时间还没有人接手',
    'no-contact': '接手后还没有联系上患者',
    'not-closed': '到时间还没有处理完',
  },
  dayCount: {
    discharge: (day: number) => `出院第 ${day} 天`,
    operation: (day: number) => `术后第 ${day} 天`,
  },
  stop: {
    anchor: { discharge: '出院', operation: '手术' },
    day: (day: number) => `第 ${day} 天`,
  },
  consent: {
    'follow-up': '用病情资料做随访',
    'sms-and-phone': '短信、电话联系',
    'robot-and-recording': '机器人电话和录音',
    family: '给家人看',
    research: '去掉姓名后做研究',
  },
  outcome: {
    'emergency-or-admitted': '已来急诊 / 住院',
    'advised-by-phone': '电话指导，观察',
    'medication-changed': '改药（医生定）',
    'earlier-revisit': '提前复诊',
    'referred-to-doctor': '转医生',
    'referred-to-allied': '转营养 / 心理 / 康复',
    'false-alarm': '误报，无需处理',
    unreachable: '联系不上',
  },
  call: {
    finished: '接通，问完',
    unfinished: '没问完',
    'no-answer': '没人接',
    'off-or-busy': '关机或占线',
    'wrong-number': '号码不对',
    'family-answered': '家属代答',
    refused: '不愿随访',
  },
  reminder: {
    subject: '出院随访',
    hint: '点开填一下，几分钟就好',
    open: '待完成',
    /** What stands before a field of the hospital's own template says what belongs there. */
    labels: { organization: /医院|机构|单位/, department: /科室|病区|部门/, note: /提示|备注|说明|注意/ },
  },
  said: (own: string) => `“${own}”`,
  score: (points: number) => `${points} 分`,
  unassignedDepartment: '待分科',
} as const;
