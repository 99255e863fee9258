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
    const more = this.page.getByRole('navigation').getByRole('button', { name: 'More' });
    const link = this.page.getByRole('navigation').getByRole('link', { name: to });
    await link.or(more).filter({ visible: true }).first().waitFor();
    if (await link.isVisible()) return link.click();
    await more.click(); // on a phone, where it has no tab of its own
    await this.page.getByRole('menuitem', { name: to }).click();
  }
  /** @param device for this one only; four clicks at most */
  async pause(howLong: '5 minutes' | '30 minutes' | '1 hour' | RegExp, device?: string): Promise<void> {
    await this.page.getByRole('button', { name: /^Pause your choices/ }).filter({ visible: true }).first().click();
    if (device !== undefined) await this.page.getByLabel('For', { exact: true }).selectOption(device);
    await this.page.getByRole('button', { name: howLong }).click();
  }
  /** What is paused, on every page. */
  get pauses(): Locator {
    return this.page.getByRole('region', { name: 'Pauses' });
  }
  get endPause(): Locator {
    return this.pauses.getByRole('button', { name: /^End now/ });
  }
}
