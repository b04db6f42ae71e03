const ROLE_WORDS = { nurse: '护士', doctor: '医生', supervisor: '护士长', admin: '管理员' };

/** What a newcomer needs once everything runs: where, who, and four steps. */
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

  四步看完 · four steps
    1  控制台用护士账号登录 → 今日：先打给谁，为什么。点「打电话」，照着话术问，边问边记，挂了选这通结果。
       Sign in to the console as a nurse → 今日: whom to call first, and why. Press 打电话, ask, note, choose how it ended.
    2  打开 ${baseUrl}/sim，让手机扫一张随访单的码 → 绑定 → 填一次问卷，渗液处选「流脓」。
       Let the phone at /sim scan a sheet → bind → answer once, choosing 流脓 for the wound.
    3  回到控制台 → 预警：红的已到，先不接。在 /sim 把时间拨快 35 分钟：提醒到了护士长，再拨就到值班医生。
       Back in the console → 预警: leave the red one alone. Move the clock 35 minutes in /sim: the supervisor is told, then the doctor.
    4  接手 → 记一次电话 → 结束；手机上看得到处理结果，患者页留着每一步和提醒过谁。
       Claim it, note the call, close; the phone shows the outcome, the patient's page keeps every step and who was told.

  再看 · more
    患者 → 沈国梁：八周的家庭血压；/sim 的手机 4 是他的，记一记 · eight weeks of a diary; phone 4 is his
    分级看板：建议哪一级、为什么，由您定 · which tier is proposed, and why; you decide
    出院 → 导入名单、退回登记：病区名单、HL7、没存进去的行 · ward lists, HL7, what was refused

  Ctrl-C 停止 · stops. 从头来 · start anew: 删除 delete .data
`);
}

/** Chinese characters take two columns. */
function padded(text, width) {
  const columns = [...text].reduce((sum, character) => sum + (character.charCodeAt(0) > 0x2e7f ? 2 : 1), 0);
  return text + ' '.repeat(Math.max(1, width - columns));
}
