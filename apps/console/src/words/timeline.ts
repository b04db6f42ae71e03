import type { TimelineEntry } from '@suian/contracts/patients';

const KIND: Record<TimelineEntry['kind'], string> = {
  discharge: '出院',
  plan: '计划',
  binding: '绑定',
  consent: '知情同意',
  response: '答卷',
  diary: '日记',
  alert: '预警',
  call: '电话',
  note: '备注',
  disposition: '处理结果',
};

/** Only where the kind alone would not say it. */
const WHAT: Record<string, string> = {
  'plan.proposed': '计划待确认',
  'plan.started': '计划开始',
  'plan.confirmed': '计划已确认',
  'tier.accepted': '接受了建议的分级',
  'tier.overridden': '改定了分级',
  'tier.rejected': '没接受建议，仍是',
  'binding.issued': '打了绑定码',
  'binding.done': '扫码绑定',
  'consent.granted': '同意',
  'binding.ended': '解除绑定',
  'consent.refused': '没同意',
  'consent.withdrawn': '收回了同意',
  'alert.opened': '预警',
  'alert.raised': '预警加重',
  'alert.claimed': '接手预警',
  'alert.released': '放回预警',
  'alert.taken-over': '接过预警',
  'alert.undone': '撤回刚才那步',
  'alert.disposed': '结束预警',
  'response.received': '填完',
  'response.late': '晚填',
  'diary.recorded': '记了日记',
  'diary.questioned': '日记，待复测',
  'diary.rechecked': '日记，复测正常',
  'diary.alarm': '日记，报了预警',
  'diary.mistake': '日记，写错了',
  'diary.device': '设备传来',
  'call.reached': '电话，接通',
  'call.not-reached': '电话，没接通',
};

export const timelineWords = { kind: KIND, what: WHAT };

/** The word of an entry; an unknown one still says its kind. */
export function timelineWord(entry: Pick<TimelineEntry, 'kind' | 'what'>): string {
  return WHAT[entry.what] ?? KIND[entry.kind];
}
