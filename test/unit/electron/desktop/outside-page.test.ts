import { expect, test } from 'vitest';
import { mayOpenOutside } from '../../../../electron/desktop/outside-page.ts';
import { ROUTER_GUIDES } from '../../../../renderer/pages/setup/router-guides.ts';

test.for(['https://example.org/order.pdf', 'http://192.168.1.1', 'http://fritz.box', 'http://10.0.0.1/'])('%s opens in the system’s browser', (url) => {
  expect(mayOpenOutside(url)).toBe(true);
});

test.for(['http://example.org/', 'http://192.0.2.1/', 'file:///etc/passwd', 'javascript:alert(1)', 'http://fritz.box.example.org/', 'http://a@192.168.1.1/', 'not an address'])('%s does not', (url) => {
  expect(mayOpenOutside(url)).toBe(false);
});

test('every router’s page of the guide does', () => {
  for (const step of ROUTER_GUIDES.flatMap(({ steps }) => steps)) if (step.do === 'open') expect([step.address, mayOpenOutside(step.address)]).toEqual([step.address, true]);
});
