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
}
