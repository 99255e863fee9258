import { expect, type Locator, type Page } from '@playwright/test';

/** The page Overview: its chart, with the numbers of a bar. */
export class Overview {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  get chart(): Locator {
    return this.page.getByRole('slider', { name: /^Questions over time/ });
  }
  /** The way back from a part to the whole period. */
  get whole(): Locator {
    return this.page.getByRole('button', { name: 'Whole period' });
  }
  get table(): Locator {
    return this.page.getByRole('table', { name: 'Questions over time' });
  }
  async openTable(): Promise<void> {
    await this.page.getByText('The same as a table').click();
  }
  async period(name: 'Hour' | '24 hours' | '7 days' | '30 days' | '90 days'): Promise<void> {
    await this.page.getByRole('radiogroup', { name: 'Period' }).getByText(name, { exact: true }).click();
  }
  /** Of the chosen bar; leads to the log. */
  barPart(words: string): Locator {
    return this.page.getByRole('link', { name: new RegExp(`^${words}.*show in the log`) });
  }

  private async place(part: number, height = 0.5): Promise<{ x: number; y: number }> {
    const box = (await this.chart.locator('.u-over').boundingBox())!;
    return { x: box.x + box.width * part, y: box.y + box.height * height };
  }
  /** By keyboard, from the newest back. */
  async chooseBar(words: RegExp): Promise<void> {
    await expect(async () => {
      await this.chart.press('End');
      for (let back = 0; back < 3 && !words.test((await this.chart.getAttribute('aria-valuetext')) ?? ''); back++) await this.chart.press('ArrowLeft');
      await expect(this.chart).toHaveAttribute('aria-valuetext', words, { timeout: 100 });
    }).toPass();
  }
  /** Clicks the lowest part of the chosen bar. */
  async clickGround(): Promise<void> {
    const [at, last] = [Number(await this.chart.getAttribute('aria-valuenow')), Number(await this.chart.getAttribute('aria-valuemax'))];
    const { x, y } = await this.place((at + 0.4) / (last + 1), 0.98);
    await this.page.mouse.click(x, y);
  }
  async drag(from: number, to: number): Promise<void> {
    const [begin, end] = [await this.place(from), await this.place(to)];
    await this.page.mouse.move(begin.x, begin.y);
    await this.page.mouse.down();
    await this.page.mouse.move(end.x, end.y, { steps: 4 });
    await this.page.mouse.up();
  }
}
