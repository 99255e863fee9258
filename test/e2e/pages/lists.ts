import type { Locator, Page } from '@playwright/test';

/** The subscriptions. */
export class Lists {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  mode(title: RegExp, mode: 'Enforce' | 'Observe' | 'Off'): Locator {
    return this.page.getByRole('radiogroup', { name: title }).getByRole('radio', { name: mode });
  }
  async setMode(title: RegExp, mode: 'Enforce' | 'Observe' | 'Off'): Promise<void> {
    // The radio itself is visually hidden; its label is what a hand meets.
    await this.mode(title, mode).check({ force: true });
  }
  async add(text: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Add a list' }).click();
    await this.page.getByRole('dialog').waitFor();
    await this.page.getByRole('dialog').getByRole('textbox', { name: /text/i }).fill(text);
  }
}
