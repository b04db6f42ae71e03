import { expect, type Locator, type Page } from '@playwright/test';
import { PASSWORD } from '../apps/api/test/ward.js';

/** What the nurse types into 手工登记. */
export interface Discharge {
  name: string;
  sex: '男' | '女';
  birthOn: string;
  mrn: string;
  phone: string;
  diagnosis: string;
  operation: string;
  operatedOn: string;
}

export async function fillSignIn(page: Page, username: string, password = PASSWORD): Promise<void> {
  await page.getByLabel('工号').fill(username);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录' }).click();
}

/** Signs in and waits for the first page behind the door. */
export async function signIn(page: Page, username: string): Promise<void> {
  await page.goto('/login');
  await fillSignIn(page, username);
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible();
}

export async function goTo(
  page: Page,
  place: '今日' | '预警' | '出院' | '患者' | '消息' | '设置',
): Promise<void> {
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: place }).click();
}

/** Opens an address and waits for its page. */
export async function openAt(page: Page, place: string, heading: string | RegExp): Promise<void> {
  await page.goto(place);
  await expect(page.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
}

/** 出院, with its form, its list and the sheet beside it. */
export class DischargesPage {
  constructor(readonly page: Page) {}

  get sheet(): Locator {
    return this.page.getByRole('complementary', { name: '出院单' });
  }

  row(maskedName: string): Locator {
    return this.page
      .getByRole('table', { name: '出院名单' })
      .getByRole('row')
      .filter({ hasText: maskedName });
  }

  async fillForm(discharge: Discharge): Promise<void> {
    await this.page.getByRole('button', { name: '手工登记' }).click();
    const form = this.page.locator('form').filter({ hasText: '这次住院' });
    await form.getByLabel('姓名').fill(discharge.name);
    await form.getByRole('radio', { name: discharge.sex }).check();
    await form.getByLabel('出生日期').fill(discharge.birthOn);
    await form.getByLabel('住院号').fill(discharge.mrn);
    await form.getByLabel('手机').fill(discharge.phone);
    await form.getByLabel('诊断').fill(discharge.diagnosis);
    await form.getByLabel('手术名称').fill(discharge.operation);
    await form.getByLabel('手术日期').fill(discharge.operatedOn);
  }

  get registerButton(): Locator {
    return this.page.getByRole('button', { name: '登记', exact: true });
  }

  async confirmPlan(maskedName: string): Promise<void> {
    await this.page.getByRole('button', { name: `确认 ${maskedName} 的方案` }).click();
    const dialog = this.page.getByRole('dialog', { name: '确认方案' });
    await expect(dialog).toContainText('术后伤口与疼痛');
    await dialog.getByRole('button', { name: '确认方案' }).click();
    await expect(dialog).toBeHidden();
  }

  get issueButton(): Locator {
    return this.sheet.getByRole('button', { name: '出码并打印' });
  }

  get code(): Locator {
    return this.sheet.getByRole('img', { name: '绑定用的' });
  }

  async issueSheet(maskedName: string): Promise<void> {
    await this.row(maskedName).click();
    await this.issueButton.click();
    await expect(this.code).toBeVisible();
  }
}

/** 预警: the queue on the left, one alert on the right. */
export class AlertsPage {
  constructor(readonly page: Page) {}

  get queue(): Locator {
    return this.page.getByRole('list', { name: '预警列表' });
  }

  row(maskedName: string): Locator {
    return this.queue.getByRole('button').filter({ hasText: maskedName });
  }

  /** 全部, 我的, 找我的 …, with how many. */
  tab(name: string): Locator {
    return this.page
      .getByRole('tablist', { name: '看哪些' })
      .getByRole('tab', { name: new RegExp(`^${name}`) });
  }

  get detail(): Locator {
    return this.page.getByRole('region', { name: '这条预警', exact: true });
  }

  /** Whom it was told, and who is next. */
  get ladder(): Locator {
    return this.detail.getByLabel('告诉了谁');
  }

  action(name: string): Locator {
    return this.detail.getByRole('group', { name: '能做的事' }).getByRole('button', { name });
  }

  card(title: string): Locator {
    return this.detail.getByRole('region', { name: title, exact: true });
  }

  /** Opens 记电话 and writes a call that was answered; saving is left to the story. */
  async writeCall(said: string): Promise<void> {
    await this.action('记电话').click();
    await this.detail.getByText('接通了', { exact: true }).click();
    await this.detail.getByLabel('说了什么').fill(said);
  }

  /** Opens 记电话 and writes that nobody answered. */
  async writeMiss(): Promise<void> {
    await this.action('记电话').click();
    await this.detail.getByText('没接通', { exact: true }).click();
  }

  get save(): Locator {
    return this.detail.getByRole('button', { name: '存好' });
  }

  async chooseOutcome(outcome: string, toPatient: string): Promise<void> {
    await this.detail.getByRole('radio', { name: outcome }).check();
    await this.detail.getByLabel('给患者的一句话').fill(toPatient);
  }

  get finish(): Locator {
    return this.detail.getByRole('button', { name: '结束，看下一条' });
  }
}
