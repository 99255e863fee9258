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
  /** The path of a file on Gavel's computer. */
  async addFile(file: string, title: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Add a list' }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.waitFor();
    await dialog.getByText('File', { exact: true }).click();
    await dialog.getByRole('textbox', { name: /Path of the file/ }).fill(file);
    await dialog.getByRole('textbox', { name: /Title/ }).fill(title);
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
  }
  row(title: string): Locator {
    return this.page.getByRole('listitem').filter({ has: this.page.getByRole('button', { name: `More about ${title}` }) });
  }
  /** The update that waits for a decision. */
  get held(): Locator {
    return this.page.getByRole('region', { name: /was held before it took effect/ });
  }
  private async fromMenu(title: string, item: RegExp): Promise<void> {
    await this.page.getByRole('button', { name: `More about ${title}` }).click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }
  readAgain(title: string): Promise<void> {
    return this.fromMenu(title, /Read it again/);
  }
  async details(title: string): Promise<void> {
    await this.fromMenu(title, /Details/);
    await this.page.getByRole('dialog').waitFor();
  }
}
