import type { Locator, Page } from '@playwright/test';

/** The page Devices. */
export class Devices {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  device(name: string | RegExp): Locator {
    return this.page.getByRole('main').getByRole('link', { name });
  }
  async rename(name: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Name' }).fill(name);
    await this.page.getByRole('button', { name: 'Save' }).click();
  }
}
