import type { Locator, Page } from '@playwright/test';

/** 打电话: the script, the form beside it, the outcome below; worked by keys. */
export class CallPage {
  constructor(readonly page: Page) {}

  get desk(): Locator {
    return this.page.getByRole('region', { name: '打电话', exact: true });
  }

  get script(): Locator {
    return this.desk.getByRole('group', { name: '话术' });
  }

  get form(): Locator {
    return this.desk.getByRole('group', { name: '边问边记' });
  }

  get outcome(): Locator {
    return this.desk.getByRole('region', { name: '这通结果' });
  }

  /** The question that the number keys answer. */
  get question(): Locator {
    return this.form.locator('li[aria-current=true]');
  }

  /** O, a number, Ctrl+Enter. */
  async chooseOutcome(number: number): Promise<void> {
    await this.page.keyboard.press('o');
    await this.page.keyboard.press(String(number));
  }

  async save(): Promise<void> {
    await this.page.keyboard.press('Control+Enter');
  }
}

/** 今日: the calls to make, ranked. */
export class TodayPage {
  constructor(readonly page: Page) {}

  row(maskedName: string): Locator {
    return this.page
      .getByRole('table', { name: '要打的电话' })
      .getByRole('row')
      .filter({ hasText: maskedName });
  }
}
