import type { Locator, Page } from '@playwright/test';

/** Own rules and their trial. */
export class OwnRules {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: 'Lists', exact: true }).first().click();
    await this.page.getByRole('link', { name: 'Own rules' }).click();
    await this.text.waitFor();
  }
  get text(): Locator {
    return this.page.getByRole('textbox', { name: 'Own rules, one per line' });
  }
  async save(): Promise<void> {
    await this.page.getByRole('button', { name: 'Save', exact: true }).click();
  }
  get trial(): Locator {
    return this.page.locator('section').filter({ has: this.page.getByRole('heading', { name: /What would happen to/ }) });
  }
  async tryOut(name: string): Promise<void> {
    await this.trial.getByRole('textbox', { name: 'Name' }).fill(name);
  }
}
