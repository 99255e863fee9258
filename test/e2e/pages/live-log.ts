import type { Locator, Page } from '@playwright/test';

/** The grid of queries and the trace beside it. */
export class LiveLog {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  get grid(): Locator {
    return this.page.getByRole('grid', { name: 'Live log' });
  }
  /** The newest row of a name. */
  row(name: string): Locator {
    return this.grid.getByRole('row').filter({ hasText: name }).first();
  }
  get trace(): Locator {
    return this.page.getByRole('region', { name: 'Trace' });
  }
  get search(): Locator {
    return this.page.getByRole('textbox', { name: 'Name, device, list or order' });
  }
  /** The strip of time. */
  get rail(): Locator {
    return this.page.getByRole('slider', { name: 'Time' });
  }
  get dialogue(): Locator {
    return this.page.getByRole('dialog');
  }
  async tool(name: 'Go to a time…' | 'Columns…' | 'Export…' | 'Keys' | 'Forget the last hour…' | 'What is kept, and how long'): Promise<void> {
    await this.page.getByRole('button', { name: 'More for the log' }).click();
    await this.page.getByRole('menuitem', { name }).click();
  }
  /** Chooses in the filter behind “More”. */
  async filterBy(field: 'Type' | 'Answer' | 'List' | 'Kind of list', value: string): Promise<void> {
    await this.page.getByRole('button', { name: /^More( \(|$)/ }).click();
    await this.dialogue.getByLabel(field, { exact: true }).selectOption(value);
    await this.page.keyboard.press('Escape');
  }
  /** An order among many, by what one knows of it. */
  async filterByOrder(typed: string, option: RegExp): Promise<void> {
    await this.page.getByRole('button', { name: /^More( \(|$)/ }).click();
    await this.dialogue.getByRole('combobox', { name: 'Order', exact: true }).fill(typed);
    await this.page.getByRole('option', { name: option }).click();
    await this.page.keyboard.press('Escape');
  }
  /** A time of the filter behind “More”. */
  async filterByTime(name: 'Last hour' | 'Today' | 'Yesterday' | 'Last 7 days'): Promise<void> {
    await this.page.getByRole('button', { name: /^More( \(|$)/ }).click();
    await this.dialogue.getByRole('button', { name, exact: true }).click();
    await this.page.keyboard.press('Escape');
  }
  async showBy(what: 'Rows' | 'By name'): Promise<void> {
    await this.page.getByRole('radiogroup', { name: 'Show' }).getByText(what, { exact: true }).click();
  }
}
