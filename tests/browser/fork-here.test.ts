import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { arrive, second } from './support/chamber.ts';
import { openPage } from './support/page.ts';

const STAYED = 'What if the Mensheviks, the Right SRs and Martov’s group had stayed to vote?';
const button = (page: Page, name: string) =>
  page.locator('.fork-here').getByRole('button', { name, exact: true });

test('the panel ends with the question of the fork that begins at the step, and leads to it', async () => {
  const page = await openPage({ hash: second('walkout') });
  const question = button(page, STAYED);
  await question.waitFor();
  const [box, transport] = [await question.boundingBox(), await page.locator('.transport-bar').boundingBox()];
  expect((box?.y ?? 0) + (box?.height ?? 0), 'in sight without scrolling').toBeLessThanOrEqual(
    transport?.y ?? 0,
  );
  await question.click();
  await page.getByRole('heading', { level: 1, name: 'Nobody leaves' }).waitFor();
  expect(new URL(page.url()).hash).toMatch(/^#\/second\/walkout\?.*fork=1\.second_/);
  await page.goBack();
  await arrive(page, 'Mensheviks and Right SRs leave');
});

test('a step without one asks “What if…” and forks there without changes', async () => {
  const page = await openPage({ hash: second('appeal') });
  await button(page, 'What if…').click();
  await page.getByRole('heading', { level: 1, name: 'What if…' }).waitFor();
  expect(new URL(page.url()).hash).toBe('#/second/appeal?fork=');
});

test('a fork of another count is not asked for: the step keeps its count', async () => {
  const page = await openPage({ hash: second('walkout', 'variant=credentials-670') });
  await button(page, 'What if…').waitFor();
  expect(await button(page, STAYED).count()).toBe(0);
});

test('a fork whose text begins otherwise is called by its title', async () => {
  const page = await openPage({ hash: second('army-speeches') });
  await button(page, 'What if… Martov’s motion acted on at once').waitFor();
});

for (const lang of ['en', 'ru'] as const)
  test(`on a phone it stands between the step and its details, as wide as the panel (${lang})`, async () => {
    const page = await openPage({ hash: second('walkout'), lang, width: 390, height: 844 });
    const question = page.locator('.fork-here button');
    const box = await question.boundingBox();
    expect(box?.width).toBe(390 - 2 * 16);
    const details = await page.locator('.details').boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(details?.y ?? 0);
    await question.click();
    await page.locator('.tags').first().waitFor({ state: 'attached' });
    await page.goBack();
    await question.waitFor();
  });
