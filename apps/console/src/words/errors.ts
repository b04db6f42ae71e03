import type { ErrorCode, Problem } from '@suian/contracts/errors';

export type Facts = NonNullable<Problem['facts']>;

/** Nobody is signed in yet, so the organization's offset is not known; China has one. */
const CHINA_OFFSET_MS = 8 * 3_600_000;

function wallTime(fact: Facts[string] | undefined): string | null {
  if (typeof fact !== 'string') return null;
  const at = new Date(fact);
  if (Number.isNaN(at.getTime())) return null;
  return new Date(at.getTime() + CHINA_OFFSET_MS).toISOString().slice(11, 16);
}

/** One sentence with a way out for every code the server can answer with. */
export const ERROR_WORDS: Record<ErrorCode, string | ((facts: Facts) => string)> = {
  'request.malformed': '这次没送对，没有存。刷新页面再试一次',
  'request.invalid': '有几项没填对，改好标红的再存',
  'request.too-large': '内容太多，删减一些再存',
  'request.not-json': '这次没送对，没有存。刷新页面再试一次',
  'request.wrong-type': '这种文件收不了，没有存。请换成 Excel（.xlsx）或 CSV',
  'request.too-many': '点得太快了，等 1 分钟再试',
  'request.origin-refused': '这个网址不能用来操作，请从医院给的地址打开',
  'route.not-found': '没有这个页面，回预警看看',
  'server.unexpected': '系统出了错，没做成。再试一次，还不行就告诉信息科',
  'server.busy': '系统正忙，没做成。等几秒再试',
  'session.missing': '还没登录，请先登录',
  'session.expired': '登录到时间了，重新登录就回到这里，没写完的还在',
  'session.wrong-password': ({ triesLeft }) =>
    typeof triesLeft === 'number'
      ? `工号或密码不对，还能试 ${triesLeft} 次，之后锁 15 分钟`
      : '工号或密码不对，再核对一下',
  'session.locked': ({ lockedUntil }) => {
    const at = wallTime(lockedUntil);
    return at ? `试错太多，${at} 以后再登录，急用请找护士长` : '试错太多，锁了 15 分钟，急用请找护士长';
  },
  'session.slow-down': ({ retryAt }) => `这个工号试得太勤，${wallTime(retryAt) ?? '1 分钟'} 以后再登录`,
  'permission.denied': '您的角色不能做这件事，请找护士长',
  'tier.proposal-not-found': '找不到这条分级建议，刷新后再看',
  'tier.undo-too-late': '过了撤回的时间，或后面已经有新的动作，撤不回了。情况有变就记下来，会再算一遍',
  'key.out-of-scope': '这把密钥不能做这件事，换一把勾了这项的',
  'key.not-found': '找不到这把密钥，刷新后再看',
  'key.name-taken': '已经有一把在用的密钥叫这个名字，换个名字，或先停用那一把',
  'idempotency.key-missing': '这次没送对，没有存。再点一次',
  'idempotency.key-reused': '刚才那次已经存了，刷新后再改',
  'idempotency.in-progress': '上一次还在存，等几秒看结果',
  'department.not-found': '没有这个科室，或不归您管，换一个科室',
  'patient.not-found': '找不到这位患者，或不在您的科室，回患者里再搜',
  'patient.looks-like-another': '像是已经登记过的人，核对后选是同一人还是另一人',
  'patient.identity-conflict': '住院号和证件对到了不同的人，没有存。核对后再登记',
  'portrait.not-found': '这一条不在了，刷新后再看',
  'patient.not-merged': '这位患者没有被合并，或同事已经撤销了合并，刷新后再看',
  'encounter.not-found': '找不到这次住院，回出院里再找',
  'encounter.close-to-another': '和另一次出院只差几天，核对后选是不是同一次',
  'encounter.conflict': '和已有的住院记录对不上，没有存。刷新后核对',
  'pathway.not-found': '没有这个方案，刷新后重选',
  'pathway.needs-operation-date': '这个方案从手术那天算，先填手术日期',
  'plan.not-found': '找不到这份计划，刷新后再看',
  'plan.already-started': '计划已经开始了，刷新就能看到',
  'plan.not-resumable': '随访已经恢复了，或者不是因为再次住院暂停的，刷新后再看',
  'row.changed-meanwhile': '刚才有人改过，已换成最新的。您写的还在，看一眼再存',
  'binding.code-not-found': '没有这张码，重新打一张',
  'binding.code-used': '这张码已经绑过了，不用再打',
  'binding.code-expired': '这张码过期了，重新打一张',
  'binding.code-void': '这张码已作废，重新打一张',
  'binding.code-locked': '这张码试错太多锁住了，15 分钟后再试，或重新打一张',
  'binding.check-wrong': '核对的 4 位数不对，再看一眼',
  'binding.check-unavailable': '没有电话和证件号，没法核对。先补登记再打码',
  'binding.under-age': '不满 14 岁还不能绑定，请电话随访',
  'binding.already-bound': '已经绑定了，不用再打码',
  'consent.required-missing': '必需的同意没勾，勾了才能随访',
  'consent.notice-outdated': '告知书更新了，请患者重新看一遍',
  'consent.withdrawn': '患者撤回了同意，不能再发。可以打电话',
  'seat.not-found': '没有这个绑定，请患者重新扫码',
  'seat.not-known': '找不到这个绑定，可能同事已经确认过了，刷新后再看',
  'task.not-found': '找不到这次随访，刷新后再看',
  'task.not-open-yet': '这次随访还没到开始的时间',
  'response.malformed': '答卷内容读不懂，没有存。请患者重填',
  'response.not-found': '找不到这份答卷，刷新后再看',
  'alert.not-found': '找不到这条预警，可能已转走，看下一条',
  'alert.claimed-by-another': ({ claimedBy }) =>
    typeof claimedBy === 'string' && claimedBy
      ? `${claimedBy}刚刚接手了，要换您来就按“接过来”`
      : '同事刚刚接手了，要换您来就按“接过来”',
  'alert.not-claimed': '还没接手，先按“接手”再记',
  'alert.already-closed': '这条已经结束了，看下一条',
  'alert.outcome-not-enough': '紧急的不能按“联系不上”结束。转医生，或放回让同事接着联系',
  'alert.undo-too-late': '过了撤回的时间，或后面已经有新的动作，撤不回了。要改就再记一条',
  'call.not-found': '找不到这通电话，可能已经撤了，回今日看下一个',
  'call.claimed-by-another': ({ claimedBy }) =>
    typeof claimedBy === 'string' && claimedBy
      ? `${claimedBy}正在打这个电话，先打下一个`
      : '同事正在打这个电话，先打下一个',
  'call.already-done': '这通电话已经记完了，回今日看下一个',
  'call.answers-needed': ({ missing }) =>
    typeof missing === 'number'
      ? `还有 ${missing} 题没记，问完再选“接通，问完”，或改选“没问完”`
      : '还有题没记，问完再选“接通，问完”，或改选“没问完”',
  'call.time-not-possible': '这个时间不能打，换一个工作时间里的',
  'message.not-found': '找不到这条消息，刷新后再看',
  'message.already-settled': '这条消息已经有结果了，刷新后再看',
  'diary.not-possible': '数值不对，请核对后再填',
  'diary.entry-not-found': '这条日记找不到了',
  'diary.limit-refused': '这样改界限不行，请看标红的地方',
  'medication.not-found': '这条用药不在了，或同事已经划掉，刷新后再看',
  'medication.already-listed': '清单里已经有这种药，用法也一样。用法变了请点“换量”',
  'medication.already-ended': '这种药已经停了或换了量，刷新后再看',
  'intake.refusal-not-found': '这条登记已经处理了，刷新后再看',
  'ward-list.not-found': '找不到这份名单，可能过了保存的时间，重新导入一次',
  'ward-list.busy': '这份名单正在读或正在导入，等它做完',
  'ward-list.not-ready': '这份名单还没核对好，或已经导入了，刷新后再看',
  'intake.nothing-sound': '没有一条能存，逐条看原因改好再送',
  'intake.refusal-settled': ({ settledBy }) =>
    typeof settledBy === 'string' && settledBy
      ? `${settledBy}刚刚处理好了这一条，不用再登记`
      : '同事刚刚处理好了这一条，不用再登记',
  'intake.still-refused': '原样再试还是没通过，请改好再登记',
  'hl7.malformed': '这不是一条 HL7 消息，没有存',
  'wechat.unavailable': '微信那边没回应，等几分钟再试，急的先打电话',
  'wechat.code-refused': '微信登录没成，请患者重新打开小程序',
  'wechat.user-blocked': '微信限制了这个账号，请患者换家属绑定',
  'demo.clock-backwards': '演示时间只能往后走，选一个更晚的',
};

/** The sentence for a problem, its facts put in. */
export function problemWords(problem: Pick<Problem, 'code' | 'facts'>): string {
  const words = ERROR_WORDS[problem.code] ?? ERROR_WORDS['server.unexpected'];
  return typeof words === 'function' ? words(problem.facts ?? {}) : words;
}

/** Nothing came back: it may or may not have been done. */
export const NO_ANSWER_WORDS = '没连上医院的服务器，写的还在。连上后再试一次';
