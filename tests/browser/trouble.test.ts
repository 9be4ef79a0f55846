import { expect, test } from 'vitest';
import { arrive, railStep, second, stepOf } from './support/chamber.ts';
import { accessibilityFaults, openPage, takeTroubles } from './support/page.ts';

test('in the build a script that is not a file of it does not run', async () => {
  const page = await openPage({ hash: second('appeal') });
  const ran = await page.evaluate(async () => {
    const refused: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      refused.push(effectiveDirective),
    );
    const script = document.createElement('script');
    script.textContent = 'document.title = "ran"';
    document.body.append(script);
    const handler = document.createElement('div');
    handler.innerHTML = '<img src="data:," onerror="document.title = \'ran\'">';
    document.body.append(handler);
    const elsewhere = document.createElement('script');
    elsewhere.src = 'data:text/javascript,document.title = "ran"';
    document.body.append(elsewhere);
    await new Promise((resolve) => setTimeout(resolve, 300));
    return { title: document.title, refused };
  });
  expect(ran.title).not.toBe('ran');
  expect(new Set(ran.refused)).toEqual(new Set(['script-src-elem', 'script-src-attr']));
  expect(takeTroubles().length).toBeGreaterThanOrEqual(3);
});

test('the policy names what may be loaded and allows nothing inline', async () => {
  const page = await openPage({ hash: '' });
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe-|\*|https?:/);
});

test('a scenario that arrives broken is said so, with what to do, and loading again opens the same step', async () => {
  const page = await openPage({ hash: '#/sources' });
  await page.route(/assets\/02-second-.*\.js$/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'export default JSON.parse("{broken")' }),
  );
  await page.evaluate((hash) => (location.hash = hash), second('walkout', 'reading=walkout:reed'));
  const alert = page.getByRole('alert');
  await alert.getByText('Something went wrong').waitFor();
  expect(await alert.innerText()).toMatch(/The address keeps your place\. Load the page again/);
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(page.url()).toContain('#/second/walkout?reading=walkout:reed');
  takeTroubles();
  await page.unroute(/assets\/02-second-.*\.js$/);
  await alert.getByRole('button', { name: 'Load again' }).click();
  await arrive(page, 'Mensheviks and Right SRs leave');
  expect(await page.getByRole('radio', { name: /About fifty/ }).isChecked()).toBe(true);
});

test('an error in a handler leaves the page standing: it says what happened and one can go on', async () => {
  const page = await openPage({ hash: second('appeal') });
  await arrive(page, 'Transfer of power to the soviets');
  await page.evaluate(() => {
    document.addEventListener(
      'click',
      () => {
        throw new Error('the needle is stuck');
      },
      { once: true },
    );
  });
  await railStep(page, 'The new VTsIK').click();
  const alert = page.getByRole('alert');
  expect(await alert.innerText()).toMatch(/your place is kept[\s\S]*the needle is stuck/);
  expect(takeTroubles()).toEqual(['error: the needle is stuck']);
  await alert.getByRole('button', { name: 'Go on' }).click();
  expect(await alert.count()).toBe(0);
  await arrive(page, 'The new VTsIK');
  await page.keyboard.press('ArrowRight');
  await arrive(page, 'The congress closes');
});

test('a promise that nobody caught is said too', async () => {
  const page = await openPage({ hash: second('appeal') });
  await page.evaluate(() => void Promise.reject(new Error('nobody at home')));
  await page.getByRole('alert').getByText('nobody at home').waitFor();
  expect(takeTroubles()).toEqual(['error: nobody at home']);
});

test(
  'where storage is blocked the page works, says that a choice is not kept, and keeps it in the address',
  { timeout: 60_000 },
  async () => {
    const page = await openPage({ hash: second('appeal'), storage: 'blocked' });
    await arrive(page, 'Transfer of power to the soviets');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.getByRole('button', { name: 'РУ' }).click();
    await arrive(page, 'Переход власти к Советам');
    const said = page.getByRole('status').filter({ hasText: 'Браузер ничего не сохраняет' });
    await said.waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await said.getByRole('button', { name: 'Продолжить' }).click();
    expect(await said.count()).toBe(0);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => stepOf(page)).not.toBe('appeal');
    await page.reload();
    await arrive(page, 'Конец первого заседания');
  },
);
