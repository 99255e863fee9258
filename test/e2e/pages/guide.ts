import type { Locator, Page } from '@playwright/test';

/** The first-run guide. */
export class Guide {
  static readonly steps = ['Country and orders', 'Lists', 'Upstream resolver', 'This computer', 'Point your router here', 'Your devices', 'Done'] as const;
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  heading(step: (typeof Guide.steps)[number]): Locator {
    return this.page.getByRole('heading', { name: step, level: 1 });
  }
  get next(): Locator {
    return this.page.getByRole('button', { name: 'Continue' });
  }
  get skip(): Locator {
    return this.page.getByRole('button', { name: 'Skip the guide' });
  }
  get finish(): Locator {
    return this.page.getByRole('button', { name: 'Go to the overview' });
  }
  get liveTest(): Locator {
    return this.page.getByRole('region', { name: 'Live test' });
  }
  /** By its place in the list of steps. */
  async go(step: (typeof Guide.steps)[number]): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Steps of the guide' }).getByRole('link', { name: new RegExp(`^${step}(, done)?$`) }).click();
  }
  check(title: string): Locator {
    return this.liveTest.getByRole('listitem').filter({ hasText: title });
  }
  /** The name that is to be opened on a device. */
  async testName(): Promise<string> {
    const url = await this.page.getByText(/^http:\/\/[a-z]+\.test\.gavel\.internal\/$/).textContent();
    return new URL(url ?? '').hostname;
  }
}
