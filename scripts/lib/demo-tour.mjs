const ROLE_WORDS = { nurse: '护士', doctor: '医生', supervisor: '护士长', admin: '管理员' };

/** What a newcomer needs once everything runs: where, who, and three steps. */
export function printTour({ baseUrl, people }) {
  const rows = people.map(({ role, name, username, password, organization, departments }) => {
    const who = `${ROLE_WORDS[role] ?? role} ${name}`;
    const where = [organization, ...departments].join(' ');
    return `    ${padded(who, 20)}${padded(username, 10)}${padded(password, 22)}${where}`;
  });
  console.log(`
  控制台 console          ${baseUrl}/
  患者端 patient app      ${baseUrl}/m/
  模拟微信 simulated phone ${baseUrl}/sim
  接口 API                ${baseUrl}/api/openapi.json

  账号 logins（也在 .data/demo.json，与 API key 一起）
${rows.join('\n')}

  三步看完 · three steps
    1  控制台用护士账号登录 → 预警：谁在等，等了多久。
       Sign in to the console as a nurse → 预警: who waits, and how long.
    2  打开 ${baseUrl}/sim，让手机扫一张随访单的码 → 绑定 → 填一次问卷，渗液处选「流脓」。
       Let the phone at /sim scan a sheet → bind → answer once, choosing 流脓 for the wound.
    3  回到控制台：预警已到。接手 → 记一次电话 → 结束；手机上看得到处理结果。
       Back in the console the alert has arrived: claim, note the call, close; the phone shows the outcome.

  Ctrl-C 停止 · stops. 从头来 · start anew: 删除 delete .data
`);
}

/** Chinese characters take two columns. */
function padded(text, width) {
  const columns = [...text].reduce((sum, character) => sum + (character.charCodeAt(0) > 0x2e7f ? 2 : 1), 0);
  return text + ' '.repeat(Math.max(1, width - columns));
}
