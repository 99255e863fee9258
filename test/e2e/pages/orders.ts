import type { Locator, Page } from '@playwright/test';

/** Orders, and the transparency report. */
export class Orders {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  async openReport(): Promise<void> {
    await this.page.getByRole('link', { name: 'Report for a period' }).click();
  }
  /** The line of a table that holds this text. */
  line(text: string | RegExp): Locator {
    return this.page.getByRole('row').filter({ hasText: text });
  }
  section(name: string): Locator {
    return this.page.locator('section').filter({ has: this.page.getByRole('heading', { name, level: 2 }) });
  }
}
