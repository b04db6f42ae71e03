import type { Role } from '@suian/contracts/permissions';

const ROLE: Record<Role, string> = { nurse: '护士', doctor: '医生', supervisor: '护士长', admin: '管理员' };

/** The frame round every page, and words any page may need. */
export const shellWords = {
  product: '随安',
  productNote: '出院随访平台',
  role: ROLE,
  nav: {
    name: '主导航',
    today: '今日',
    alerts: '预警',
    discharges: '出院',
    patients: '患者',
    intake: '退回登记',
    messages: '消息',
    settings: '设置',
    critical: (count: number) => `${count} 条紧急`,
    waiting: (count: number) => `${count} 条没人接手`,
    told: (count: number) => `${count} 条找您的`,
  },
  news: {
    told: (time: string, name: string, count: number) =>
      count > 1 ? `${time} 起找您：${name} 等 ${count} 条` : `${time} 找您：${name}`,
  },
  search: { name: '搜患者', placeholder: '姓名 / 住院号后 4 位 / 电话后 4 位' },
  department: { name: '科室', all: '全部科室' },
  signOut: '退出',
  title: (page: string | undefined, waiting: number) =>
    [waiting > 0 ? `(${waiting}) ` : '', page ? `${page} · 随安` : '随安'].join(''),
  skip: '跳到内容',
  connection: {
    connecting: '正在连接',
    live: '已连接，刚刚更新',
    liveSince: (ago: string) => `已连接，${ago}前更新`,
    polling: '每 15 秒更新一次',
    lost: (ago: string) => `断开 ${ago}`,
    lostBar: (ago: string) => `断开 ${ago}，列表可能不是最新，正在重连`,
  },
  keys: {
    bar: '本页快捷键',
    all: '全部快捷键',
    title: '快捷键',
    note: '光标在输入框里时，字母键不起作用',
    everywhere: '到处能用',
    search: '搜患者',
    goToday: '去今日',
    goAlerts: '去预警',
    goPatients: '去患者',
    goDischarges: '去出院',
    undo: '撤回刚才那步，8 秒内',
    close: '关掉',
    off: '快捷键已关，只能用按钮',
    switch: '用单键快捷键',
  },
  on: '开',
  off: '关',
  retry: '重试',
  more: '更多',
  save: '存好',
  cancel: '先不',
  loading: '正在读取',
  broken: '这一页出了错，别的页还能用',
  brokenNote: '按重试再打开，还不行就告诉信息科',
  notFound: '没有这个页面',
  notFoundNote: '地址可能打错了',
  backHome: '回首页',
};
