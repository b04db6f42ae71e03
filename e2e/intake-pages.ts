import type { Locator, Page } from '@playwright/test';

/** 导入名单: choosing a file, and one list on its way in. */
export class ImportPage {
  constructor(readonly page: Page) {}

  async choose(name: string, text: string): Promise<void> {
    const file = { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
    await this.page.getByLabel('选一个名单文件').locator('input[type=file]').setInputFiles(file);
  }

  count(kind: string): Locator {
    return this.page.getByRole('list', { name: '核对结果' }).getByRole('listitem').filter({ hasText: kind });
  }

  problem(line: string): Locator {
    return this.page.getByRole('table', { name: '有问题的行' }).getByRole('row').filter({ hasText: line });
  }

  async start(): Promise<void> {
    await this.page.getByRole('button', { name: /^开始导入 \d+ 人$/ }).click();
    await this.page.getByRole('dialog').getByRole('button', { name: '开始导入' }).dblclick();
  }
}

/** 被退回的登记: the list, and one of them opened beside it. */
export class RefusalsPage {
  constructor(readonly page: Page) {}

  get panel(): Locator {
    return this.page.getByRole('region', { name: '这一条登记' });
  }

  async open(name: string): Promise<void> {
    await this.page
      .getByRole('list', { name: '被退回的登记' })
      .getByRole('button')
      .filter({ hasText: name })
      .first()
      .click();
  }
}
