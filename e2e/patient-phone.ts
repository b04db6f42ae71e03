import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';

/** One of the simulator's phones, lying on the desk page, with the mini-program on its screen. */
export class PatientPhone {
  constructor(
    readonly desk: Page,
    private readonly number = 2,
  ) {}

  async pickUp(): Promise<void> {
    await this.desk.goto(`/sim?phone=${this.number}`);
    await expect(this.desk.getByRole('switch', { name: '这部手机的网络' })).toContainText('有网');
  }

  get app(): FrameLocator {
    return this.desk.frameLocator('#screen iframe');
  }

  /** The page on top; those below stay in the document, hidden. */
  get screen(): Locator {
    return this.app.locator('.taro_page').filter({ visible: true }).last();
  }

  async scanNewestPaper(): Promise<void> {
    await this.desk
      .getByRole('button', { name: /用当前手机扫第/ })
      .first()
      .click();
  }

  /** WeChat asks, over the mini-program, whether one message may come. */
  async allowMessage(): Promise<void> {
    const popup = this.desk.getByRole('dialog', { name: '小程序申请给您发一次消息' });
    await popup.getByRole('button', { name: '允许', exact: true }).click();
    await expect(popup).toBeHidden();
  }

  /** WeChat ended the app; the patient opens it again. */
  async reopen(): Promise<void> {
    await this.desk.getByRole('button', { name: '重新打开小程序' }).click();
  }

  async setNetwork(word: '有网' | '没网'): Promise<void> {
    const network = this.desk.getByRole('switch', { name: '这部手机的网络' });
    await network.click();
    await expect(network).toContainText(word);
  }

  button(name: string | RegExp): Locator {
    return this.screen.getByRole('button', { name });
  }

  async press(name: string | RegExp): Promise<void> {
    await this.button(name).click();
  }

  async goTo(tab: '今天' | '进展' | '我的'): Promise<void> {
    await this.screen.getByRole('tab', { name: tab }).click();
  }

  /** A choice by how its words begin: 没有 is not 觉得有，还没量. */
  choice(label: string): Locator {
    const name = new RegExp(`^${label}`);
    return this.screen.getByRole('radio', { name }).or(this.screen.getByRole('checkbox', { name }));
  }

  async type(text: string): Promise<void> {
    await this.screen.locator('input').fill(text);
  }

  /** Chooses and goes on. */
  async answer(label: string): Promise<void> {
    await this.choice(label).click();
    await this.press('下一题');
  }

  async sees(...texts: (string | RegExp)[]): Promise<void> {
    for (const text of texts) await expect(this.screen).toContainText(text);
  }
}
