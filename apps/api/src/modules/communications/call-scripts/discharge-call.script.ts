import type { CallScript } from '@suian/domain/worklist/call-script';

/** A call after discharge. The quoted sentences are kept to the letter where their words are known; the rest is ours. */
export const DISCHARGE_CALL: CallScript = {
  version: '1',
  isSample: true,
  source: '随访话术模板原句（开场白、问题询问、康复指导、复诊提醒、结束语），其余为样例',
  segments: [
    {
      key: 'opening',
      title: '开场白',
      quoted: '您好，我是XX医院的XX，今天随访是想了解一下您出院后的康复情况',
      clauses: [
        '{patient?}您好，',
        '我是{hospital}{ward?}的{nurse}，',
        '今天随访是想了解一下您出院后的康复情况。',
        '您是{dischargedOn}出院的，',
        '现在方便说两三分钟吗？',
      ],
    },
    {
      key: 'questions',
      title: '问题询问',
      quoted: '身体恢复得怎么样？有没有什么不舒服？',
      clauses: [
        '今天是您做完{operation}的第 {day} 天，',
        '身体恢复得怎么样？有没有什么不舒服？',
        // Instead of “您是否按时服药？”.
        '最近吃药有没有觉得不舒服？我们很关心您的感受。',
      ],
    },
    {
      key: 'guidance',
      title: '康复指导',
      quoted: '根据您的病情，建议您注意XX事项',
      clauses: ['根据您的病情，建议您注意{topic}。', '出院时医生交代的请继续照做，拿不准的先问我们。'],
    },
    {
      key: 'revisit',
      title: '复诊提醒',
      quoted: '您需要在X月X日来医院复诊，帮您预约一下时间',
      clauses: [
        '您需要在{revisitOn}来医院复诊，帮您预约一下时间。',
        '我们下一次随访是{next}。',
        '复诊的日子请看出院小结，要改时间可以告诉我。',
      ],
    },
    {
      key: 'closing',
      title: '结束语',
      quoted: '感谢您的配合，有需要随时联系我们',
      clauses: [
        '我们知道这段时间不容易，但我们一直在这里。',
        '感谢您的配合，有需要随时联系我们。',
        '要是突然加重，请直接打 120。',
      ],
    },
  ],
};
