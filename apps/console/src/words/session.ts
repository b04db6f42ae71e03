/** The sign-in page. */
export const sessionWords = {
  title: '登录',
  promise: ['从出院那天起，', '没有一个人被忘记。'],
  promiseNote: ['每一次随访都有人做，每一个异常都有人接，', '每一位患者都知道接下来会怎样。'],
  staffNumber: '工号',
  password: '密码',
  reveal: '看一眼输入的',
  conceal: '遮住输入的',
  submit: '登录',
  needStaffNumber: '请填工号',
  needPassword: '请填密码',
  ended: '登录到时间了。重新登录就回到刚才的地方，没写完的还在。',
  note: ['不用时请退出，没写完的只留在这个页面里。', '您的查看和修改都会留痕。'],
  forgot: '忘了密码，请找护士长或信息科',
  stops: {
    name: '从出院到康复的一条线',
    rows: [
      { title: '出院', what: '扫码绑定' },
      { title: '第 3 天', what: '电话问一问' },
      { title: '第 7 天', what: '填 8 道题' },
      { title: '第 28 天', what: '回院复诊' },
    ],
  },
};
