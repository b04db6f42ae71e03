import { createHash } from 'node:crypto';
import type { ConsentNotice } from '@suian/contracts/patient-app';
import { DATA_KINDS } from './notice-kinds.js';

/** Raised with every change of the words below: what was agreed to is found again by version and hash. */
export const NOTICE_VERSION = '2026-11-22.3';

const PURPOSES: ConsentNotice['purposes'] = [
  {
    purpose: 'follow-up',
    title: '用我的病情资料做随访',
    sentence: '看您的诊断、用药和填写的内容，判断恢复得好不好。不同意就无法随访。',
    isRequired: true,
  },
  {
    purpose: 'sms-and-phone',
    title: '用短信、电话联系我',
    sentence: '微信没回时，护士会打电话给您。',
    isRequired: false,
  },
  {
    purpose: 'robot-and-recording',
    title: '机器人电话和录音',
    sentence: '机器人问几个问题，会录音。护士会听。',
    isRequired: false,
  },
  {
    purpose: 'family',
    title: '给家人看我的情况',
    sentence: '由您挑人、挑内容，随时能收回。',
    isRequired: false,
  },
  {
    purpose: 'research',
    title: '去掉姓名后做研究',
    sentence: '帮医院改进，别人认不出是您。',
    isRequired: false,
  },
];

interface Responsible {
  controller: string;
  contact: string;
}

/** The notice of one hospital: who answers for the data, then the same words everywhere. */
export function noticeOf({ controller, contact }: Responsible): ConsentNotice {
  return {
    version: NOTICE_VERSION,
    controller,
    contact,
    purposes: PURPOSES,
    sections: [
      { title: '谁在用', lines: [`${controller}对您的资料负责。`, `有疑问请联系：${contact}。`] },
      { title: '用哪些资料', lines: DATA_KINDS.map((kind) => kind.words) },
      {
        title: '为什么需要',
        lines: [
          '病情资料是敏感个人信息。不看它，护士判断不了您恢复得好不好，也不能及时发现危险。',
          '手机号或身份证号的后 4 位用来确认扫码的是您本人。',
          '可选的几项不同意，看病和随访都不受影响。',
        ],
      },
      {
        title: '存多久',
        lines: ['写进病历的内容：门诊不少于 15 年，住院不少于 30 年。', '查看和修改的记录：3 年。'],
      },
      {
        title: '给了谁',
        lines: [
          '微信：您登录小程序、收提醒时给出微信用户编号和提醒的话；不给病情。',
          '短信服务商：您同意短信联系后，给手机号和短信内容；短信里不写病情。',
          '电话服务商：您同意电话联系后，给手机号；您同意录音后，还有录音。',
          '不给其他人，不出境。',
        ],
      },
      {
        title: '您的权利',
        lines: [
          '在“我的”里收回任何一项同意，马上停；收回之前做过的事仍然有效，以后可以再同意。',
          '在“我的”里看谁看过您的资料，把资料存成文件带走。资料有错，打病房电话更正。',
          '在“我的”里解除绑定，您的微信用户编号就删掉。',
          '要求删除；按规定必须保存的病历会锁住，不再用于随访。',
          '要求护士向您解释风险分级，或者请人来判断。',
          `以上都可以向${controller}提出，也可以向监管部门投诉。`,
        ],
      },
    ],
  };
}

/** SHA-256 of the whole text, as kept with each consent. */
export function noticeHash(notice: ConsentNotice): string {
  const { version, controller, contact, purposes, sections } = notice;
  const rows = purposes.map(({ purpose, title, sentence, isRequired }) => [
    purpose,
    title,
    sentence,
    isRequired,
  ]);
  const text = JSON.stringify([
    version,
    controller,
    contact,
    rows,
    sections.map(({ title, lines }) => [title, lines]),
  ]);
  return createHash('sha256').update(text).digest('hex');
}
