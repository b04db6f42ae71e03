import { expect } from '@playwright/test';
import { signIn as signInByHttp } from '../apps/api/test/people.js';
import { anAlarmedPatient } from './alarmed-patient.js';
import { AlertsPage, signIn } from './console-pages.js';
import { PatientPhone } from './patient-phone.js';
import { bindPhone, sendHome, SIX_PEOPLE, YELLOW, ZHOU } from './patients.js';
import { test, type Product } from './product.js';

const [, PENG] = SIX_PEOPLE;

test('nobody takes a red answer: it climbs rung by rung until somebody does', async ({
  page,
  anotherPage,
  product,
}) => {
  const { clock } = product;
  const { maskedName, alertId } = await anAlarmedPatient(product);
  await anAlarmedPatient(product, { who: PENG, answers: YELLOW, number: 4 });
  const nurse = new AlertsPage(page);
  const supervisor = new AlertsPage(await anotherPage());
  const doctor = new AlertsPage(await anotherPage());

  await test.step('the nurses are told at once, and nobody else', async () => {
    await signIn(page, 'nurse');
    await expect(nurse.ladder).toContainText('已告诉值班护士');
    await expect(nurse.tab('找我的')).toHaveText('找我的 2');
    await signIn(supervisor.page, 'supervisor');
    await expect(supervisor.row(maskedName)).toContainText('紧急');
    await expect(supervisor.tab('找我的')).toHaveText('找我的 0');
  });

  await test.step('after 30 minutes the supervisor: said above her list, which stands still', async () => {
    const before = await placesOf(supervisor);
    await clock.forward({ minutes: 31 });
    const news = supervisor.page.getByRole('button', { name: /1\d:\d\d 找您：周\*兰/ });
    await expect(news).toBeVisible();
    expect(await placesOf(supervisor)).toEqual(before);
    await expect(supervisor.row(maskedName)).toContainText(/没人接手，已告诉护士长/);
    await news.click();
    await expect(supervisor.tab('找我的')).toHaveAttribute('aria-selected', 'true');
    await expect(supervisor.queue.getByRole('button')).toHaveCount(1);
    await expect(supervisor.row(maskedName)).toContainText('紧急');
    await expect(supervisor.ladder).toContainText('还没人接手，就告诉值班医生');
  });

  await test.step('then the doctor, then everyone, again and again', async () => {
    await signIn(doctor.page, 'doctor');
    await expect(doctor.tab('找我的')).toHaveText('找我的 0');
    await clock.forward({ minutes: 30 });
    await expect(doctor.page.getByRole('button', { name: /找您：周\*兰/ })).toBeVisible();
    await expect(nurse.tab('找我的')).toHaveText('找我的 1');
    await clock.forward({ minutes: 15 });
    await expect(nurse.tab('找我的')).toHaveText('找我的 2');
    await clock.forward({ minutes: 15 });
    await expect(nurse.row(maskedName)).toContainText('已告诉所有人');
    await supervisor.tab('超期').click();
    await expect(supervisor.page.getByText('接手超期 1')).toBeVisible();
    await expect(supervisor.row(maskedName)).toContainText('紧急');
    expect(await toldOf(product, alertId)).toEqual([
      'nurses',
      'supervisor',
      'doctor',
      'everyone',
      'everyone',
    ]);
  });

  await test.step('claiming stops it; without a contact it comes back to the supervisor', async () => {
    await nurse.row(maskedName).click();
    await nurse.action('接手').click();
    await expect(nurse.action('我已接手')).toBeVisible();
    await expect(supervisor.tab('超期')).toHaveText('超期 0');
    await expect(supervisor.row(maskedName)).toContainText('何佳敏 处理中');
    for (const _try of [1, 2, 3]) {
      await nurse.writeMiss();
      await nurse.save.click();
      await expect(nurse.detail.getByLabel('说了什么')).toBeHidden();
    }
    await expect(nurse.card('这条预警的记录').getByText(/没接通/)).toHaveCount(3);
    await clock.forward({ minutes: 31 });
    await supervisor.tab('找我的').click();
    await expect(supervisor.row(maskedName)).toContainText('何佳敏 处理中');
    await expect(supervisor.row(maskedName)).toContainText('接手后没联系上，已告诉护士长');
  });

  await test.step('a contact ends the climbing', async () => {
    await nurse.writeCall('已劝来急诊');
    await nurse.save.click();
    await expect(nurse.card('这条预警的记录')).toContainText('接通：已劝来急诊');
    await expect(supervisor.tab('找我的')).toHaveText('找我的 0');
    const before = await toldOf(product, alertId);
    await clock.forward({ minutes: 45 });
    expect(await toldOf(product, alertId)).toEqual(before);
  });
});

test('at night it climbs at once where somebody is there; else at cover start, as the phone says', async ({
  page,
  anotherPage,
  product,
}) => {
  const { clock } = product;
  const alerts = new AlertsPage(page);
  const phone = new PatientPhone(await anotherPage(), 5);
  await clock.to('19:50');
  await bindPhone(product, await sendHome(product, ZHOU), { number: 5 });
  await clock.to('23:20');
  const covered = await anAlarmedPatient(product, { who: PENG, number: 4, by: 'elsewhere' });

  await test.step('no nurse is there: 120 first, and the promise names tomorrow', async () => {
    await phone.pickUp();
    await phone.reopen();
    await phone.press('开始填写');
    for (const answer of ['没有', '流脓', '2', '没有', '没有', '都还好']) await phone.answer(answer);
    await phone.press('交给护士');
    await phone.sees('请现在就联系我们', '现在没有人看，急事请先打 120 或去急诊', '明天 08:30 之前');
    await expect(phone.button(/120/).first()).toBeVisible();
    await phone.press('看这件事的进展');
    await phone.sees('已收到', '现在没有人看，急事请打 120 或去急诊', '护士一上班就能看到');
  });

  await test.step('the covered ward is told at once, and its supervisor half an hour later', async () => {
    await signIn(page, 'supervisor');
    await expect(alerts.row(covered.maskedName)).toContainText('紧急');
    await clock.forward({ minutes: 31 });
    await alerts.tab('找我的').click();
    await expect(alerts.row(covered.maskedName)).toContainText('23:5');
    await expect(alerts.queue.getByRole('button')).toHaveCount(1);
    expect(await toldOf(product, covered.alertId, 'elsewhere')).toEqual(['nurses', 'supervisor']);
  });

  await test.step('the other begins at 08:00; at 08:30 its supervisor, and the phone owns up to being late', async () => {
    const [waiting] = await alertsOf(product, 'nurse');
    await clock.to('07:58');
    expect(await toldOf(product, waiting?.id ?? '')).toEqual([]);
    await clock.to('08:01');
    expect(await toldOf(product, waiting?.id ?? '')).toEqual(['nurses']);
    await clock.to('08:31');
    await expect(alerts.row(ZHOU.maskedName)).toContainText('08:30 没人接手，已告诉护士长');
    await phone.reopen();
    await phone.press(/，已收到$/);
    await phone.sees('比说好的晚了，对不住。着急请打病房');
  });
});

async function alertsOf({ baseUrl }: Product, username: string): Promise<{ id: string }[]> {
  const desk = await signInByHttp(baseUrl, username);
  const { rows } = await desk.call('listAlerts', { query: {} });
  return rows;
}

/** Whom the ladder has told of an alert, in order. */
async function toldOf({ baseUrl }: Product, alertId: string, username = 'nurse'): Promise<string[]> {
  const desk = await signInByHttp(baseUrl, username);
  const { notes } = await desk.call('getAlert', { params: { alertId } });
  return notes.filter(({ kind }) => kind === 'told').map(({ rung }) => rung ?? '');
}

/** Where each row of the list stands, with whose it is. */
async function placesOf({ queue }: AlertsPage): Promise<[string, number | undefined][]> {
  const rows = await queue.getByRole('button').all();
  return Promise.all(
    rows.map(async (row) => {
      const text = await row.innerText();
      return [text.includes('周*兰') ? '周*兰' : '彭*明', (await row.boundingBox())?.y] as [string, number];
    }),
  );
}
