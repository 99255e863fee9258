import type { Locator, Page } from '@playwright/test';

/** The subscriptions, and the dialogue that adds one. */
export class Lists {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }
  mode(title: RegExp, mode: 'Enforce' | 'Observe' | 'Off'): Locator {
    return this.page.getByRole('radiogroup', { name: title }).getByRole('radio', { name: mode });
  }
  async setMode(title: RegExp, mode: 'Enforce' | 'Observe' | 'Off'): Promise<void> {
    // The radio itself has no size; its label is what a hand meets.
    await this.page.getByRole('radiogroup', { name: title }).getByText(mode, { exact: true }).click();
  }
  async startAdding(from: 'Catalogue' | 'Address' | 'Text' | 'File or folder', kind?: 'Court orders' | 'Family filter' | 'Custom'): Promise<void> {
    await this.page.getByRole('button', { name: 'Add a list' }).click();
    await this.dialog.waitFor();
    if (kind !== undefined) await this.dialog.getByRole('radio', { name: kind }).check();
    await this.dialog.getByText(from, { exact: true }).click();
  }
  /** Types what the chosen tab asks for, and looks at it. */
  async show(field: RegExp, text: string): Promise<void> {
    await this.dialog.getByRole('textbox', { name: field }).fill(text);
    await this.dialog.getByRole('button', { name: 'Show what it holds' }).click();
  }
  async confirm(button: string | RegExp = 'Add it'): Promise<void> {
    await this.dialog.getByRole('button', { name: button }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }
  async add(text: string, kind?: 'Court orders' | 'Family filter' | 'Custom'): Promise<void> {
    await this.startAdding('Text', kind);
    await this.show(/text of the list/i, text);
    await this.confirm();
  }
  /** The path of a file on Gavel's computer. */
  async addFile(file: string, title: string): Promise<void> {
    await this.startAdding('File or folder');
    await this.dialog.getByText('Title, syntax and key').click();
    await this.dialog.getByRole('textbox', { name: /Title/ }).fill(title);
    await this.show(/path/i, file);
    await this.confirm();
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
