/** The few words the server itself says, in one place. */
export const words = {
  unsure: '说不准',
  between: '、',
  beside: ' · ',
  told: { advice: '建议', seen: '护士已看', handled: '处理结果' },
  respondent: { patient: '患者本人', family: '家属', nurse: '护士代填' },
  dayCount: {
    discharge: (day: number) => `出院第 ${day} 天`,
    operation: (day: number) => `术后第 ${day} 天`,
  },
  stop: {
    anchor: { discharge: '出院', operation: '手术' },
    day: (day: number) => `第 ${day} 天`,
  },
  unassignedDepartment: '待分科',
} as const;
