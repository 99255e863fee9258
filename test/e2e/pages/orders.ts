import type { Locator, Page } from '@playwright/test';

/** Orders, and the transparency report. */
export class Orders {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  get search(): Locator {
    return this.page.getByRole('textbox', { name: 'Authority, number, name or list' });
  }
  /** How many there are, or are left. */
  get count(): Locator {
    return this.page.getByRole('status').filter({ hasText: /orders?$/ });
  }
  /** Those that are in the page. */
  get rows(): Locator {
    return this.page.locator('main').getByRole('listitem').filter({ has: this.page.getByRole('link') });
  }
  row(id: string): Locator {
    return this.rows.filter({ hasText: new RegExp(`${id} `) });
  }
  /** By the words of the choice, with or without its count. */
  async choose(field: 'Country' | 'Status' | 'List' | 'Sorted by', words: string | RegExp): Promise<void> {
    const select = this.page.getByRole('combobox', { name: field });
    const option = await select.getByRole('option', { name: words }).first().textContent();
    await select.selectOption({ label: option ?? '' });
  }
  async scrollToEnd(): Promise<void> {
    await this.page.locator('main').evaluate((main) => main.scrollTo(0, main.scrollHeight));
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
