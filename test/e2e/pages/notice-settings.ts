import type { Locator, Page } from '@playwright/test';

/** Notifications, on the page Settings. */
export class NoticeSettings {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  get part(): Locator {
    return this.page.locator('section').filter({ has: this.page.getByRole('heading', { name: 'Notifications' }) });
  }
  get on(): Locator {
    return this.page.getByRole('switch', { name: 'Show notifications on this computer' });
  }
  async switchOver(): Promise<void> {
    await this.on.click();
  }
  get names(): Locator {
    return this.page.getByRole('checkbox', { name: 'They may show names of sites' });
  }
}
