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
    // The radio itself has no size; its label is what a hand meets.
    await this.page.getByRole('radiogroup', { name: title }).getByText(mode, { exact: true }).click();
  }
  async add(text: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Add a list' }).click();
    await this.page.getByRole('dialog').waitFor();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByText('Text', { exact: true }).click();
    await dialog.getByRole('textbox', { name: /text/i }).fill(text);
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
  }
}
