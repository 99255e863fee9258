import type { Locator, Page } from '@playwright/test';

/** “Why?”: a name, a device, a time, and all that is told of it. */
export class Why {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  get form(): Locator {
    return this.page.getByRole('search');
  }
  async ask(name: string, about: { device?: string; day?: string; time?: string } = {}): Promise<void> {
    await this.form.getByRole('textbox', { name: 'Name or address of a site' }).fill(name);
    if (about.device !== undefined) await this.form.getByRole('combobox', { name: 'Device' }).selectOption(about.device);
    if (about.day !== undefined) await this.form.getByLabel('Day (optional)').fill(about.day);
    if (about.time !== undefined) await this.form.getByLabel('Time (optional)').fill(about.time);
    await this.form.getByRole('button', { name: 'Look' }).click();
  }
  section(name: string | RegExp): Locator {
    return this.page.locator('section').filter({ has: this.page.getByRole('heading', { name, level: 2 }) });
  }
  get now(): Locator {
    return this.section('What happens now');
  }
  get happened(): Locator {
    return this.section('What happened');
  }
  get changes(): Locator {
    return this.section('What you can change');
  }
}
