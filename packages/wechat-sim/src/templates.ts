/** One message template as an app has it; every field has a key that WeChat chose and a label. */
export interface SimTemplate {
  id: string;
  title: string;
  fields: readonly { key: string; label: string; choices?: readonly string[] }[];
}

/** Fixed, so that whoever configures the product can name it. */
export const FOLLOW_UP_TEMPLATE_ID = 'simFollowUpDue0000000000000000000000000001A';

/** What an app has unless its settings say otherwise: one one-time template for a follow-up that is due. */
export const BUILT_IN_TEMPLATES: readonly SimTemplate[] = [
  {
    id: FOLLOW_UP_TEMPLATE_ID,
    title: '随访提醒',
    fields: [
      { key: 'thing3', label: '随访项目' },
      { key: 'thing8', label: '医院名称' },
      { key: 'thing12', label: '科室' },
      { key: 'time5', label: '截止时间' },
      { key: 'thing7', label: '温馨提示' },
    ],
  },
];
