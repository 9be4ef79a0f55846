import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { arrive, second } from './support/chamber.ts';
import { openPage } from './support/page.ts';

/** The element that has the focus, and its words. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { tagName, textContent } = document.activeElement ?? document.body;
    return tagName === 'BODY' ? tagName : `${tagName} ${(textContent ?? '').replace(/\s+/g, ' ').trim()}`;
  });

const STAY = '1.second_1.v_factions-649-split.c_walkout.2jqg';

for (const [name, query, views] of [
  ['chamber', '', ['By vote', 'Table', 'Sources differ', 'By faction', 'Table', 'By faction']],
  ['fork', `fork=${STAY}`, ['By vote', 'Table', 'By faction']],
] as const)
  test(`another view of the ${name} leaves the focus on the button that was pressed`, async () => {
    const page = await openPage({ hash: second('appeal', query) });
    for (const view of views) {
      await page.getByRole('button', { name: view, exact: true }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: view, exact: true, pressed: true }).waitFor();
      await expect.poll(() => focused(page), { message: view }).toBe(`BUTTON ${view}`);
    }
  });

test('where the key V takes the hall away the focus goes to the button of the view', async () => {
  const page = await openPage({ hash: second('appeal', 'view=vote') });
  await page.locator('figure g.faction[tabindex="0"]').focus();
  await page.keyboard.press('v');
  await expect.poll(() => focused(page)).toBe('BUTTON Table');
  await page.locator('nav.rail [aria-current=step]').focus();
  await page.keyboard.press('v');
  await page.keyboard.press('v');
  await page.locator('figure g.faction').first().waitFor();
  await expect.poll(() => focused(page)).toContain('Transfer of power to the soviets');
});

for (const [end, from, name] of [
  ['last', 'cec', 'Next step'],
  ['first', 'presidium', 'Previous step'],
] as const)
  test(`“${name}” keeps the focus at the ${end} step, and does nothing more`, async () => {
    const page = await openPage({ hash: second(from) });
    const button = page.getByRole('button', { name });
    for (let i = 0; i < 6 && !(await button.isDisabled()); i++) {
      await button.focus();
      await page.keyboard.press('Enter');
    }
    expect(await button.isDisabled()).toBe(true);
    expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
    const address = page.url();
    await page.keyboard.press('Enter');
    expect(page.url()).toBe(address);
  });

test('whoever goes to another page finds the focus at its heading, at first and with another step nobody is taken anywhere', async () => {
  const page = await openPage({ hash: second('appeal') });
  await arrive(page, 'Transfer of power to the soviets');
  expect(await focused(page)).toBe('BODY');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('l');
  await page.keyboard.press('l');
  await page.keyboard.press('ArrowLeft');
  await arrive(page, 'Transfer of power to the soviets');
  expect(await focused(page)).toBe('BODY');
  const go = async (role: 'link' | 'button', name: string | RegExp): Promise<void> => {
    await page.getByRole(role, { name, exact: true }).first().focus();
    await page.keyboard.press('Enter');
  };
  await go('link', 'Sources');
  await expect.poll(() => focused(page)).toMatch(/^H1 /);
  const sources = await focused(page);
  await go('link', 'Library');
  await page.getByRole('list', { name: 'Congresses' }).waitFor();
  await expect.poll(() => focused(page)).toMatch(/^H1 /);
  expect(await focused(page)).not.toBe(sources);
  await go('link', 'Open in the chamber');
  await page.locator('.chamber').waitFor();
  await expect.poll(() => focused(page)).toMatch(/^H1 /);
  const step = await focused(page);
  await page.locator('.fork-here .button').focus();
  await page.keyboard.press('Enter');
  await page.locator('.whatif').waitFor();
  await expect.poll(() => focused(page)).toMatch(/^H1 /);
  expect(await focused(page)).not.toBe(step);
  await page.goBack();
  await page.locator('.chamber').waitFor();
  await expect.poll(() => focused(page)).toBe(step);
});

test('a word of the glossary that an address names has the focus, and not the heading', async () => {
  const page = await openPage({ hash: second('appeal') });
  await page.evaluate(() => (location.hash = '#/glossary/quorum'));
  await expect.poll(() => focused(page)).toMatch(/^A Quorum/i);
});
