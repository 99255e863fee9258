import type { Locator, Page } from '@playwright/test';

/** The resolvers that are asked, what they blocked, and the check of a name. */
export class Upstreams {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  /** The card of a blocked name. */
  card(name: string): Locator {
    return this.page.getByRole('article', { name, exact: true });
  }
  result(name: string): Locator {
    return this.page.getByRole('article', { name: `Result for ${name}` });
  }
  get name(): Locator {
    return this.page.getByRole('textbox', { name: 'Name', exact: true });
  }
  async check(): Promise<void> {
    await this.page.getByRole('button', { name: 'Check this name' }).click();
  }
  /** The one that the tests start with, `udp://127.0.0.1:PORT`: its address and port. */
  async place(): Promise<string> {
    return (await this.page.getByText(/^127\.0\.0\.1:\d+$/).first().textContent()) ?? '';
  }
  row(place: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: place });
  }
}
