import type { Locator, Page } from '@playwright/test';

/** What surrounds every page: the navigation and the pause. */
export class AppShell {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  heading(name: string): Locator {
    return this.page.getByRole('heading', { name, level: 1 });
  }
  async go(to: 'Overview' | 'Why?' | 'Live log' | 'Lists' | 'Orders' | 'Devices' | 'Upstreams' | 'Settings'): Promise<void> {
    await this.page.getByRole('link', { name: to }).first().click();
  }
  async pause(): Promise<void> {
    await this.page.getByRole('button', { name: /^Pause your choices/ }).click();
    await this.page.getByRole('button', { name: '5 minutes' }).click();
  }
  get resume(): Locator {
    return this.page.getByRole('button', { name: 'Resume' });
  }
}
