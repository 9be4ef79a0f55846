import { tipsOf, type Tips } from '../../lab/tips.ts';
import * as m from '../../text/paraglide/messages.js';
import { outcomeWord } from '../../text/words.ts';
import type { TippingPoint } from '../../voting/tipping.ts';
import { InputError, UsageError, type Call, type Command } from '../command.ts';
import { changesHeading, changesInForce, openFork } from '../run.ts';
import { placeOfStep } from '../steps.ts';
import { table } from '../table.ts';

/** The tipping points of a division, by faction. */
export const tip: Command = {
  name: 'tip',
  session: true,
  summary: 'the tipping points of a division, by faction',
  help: `smolny tip S --division ID [--what-if FILE|CODE] [--json]

The fewest delegates of each faction who would have to switch, abstain, stay away or come for the division to end otherwise.

Example:
  smolny tip constituent --division chair`,
  options: { division: { type: 'string' } },
  run(call) {
    const { division } = call.values;
    if (typeof division !== 'string') throw new UsageError('expected --division with the id of a division');
    const opened = openFork(call);
    placeOfStep(opened.fork.steps, division);
    const tips = tipsOf(opened.fork, division);
    if (!tips)
      throw new InputError([
        `no tipping point at "${division}": no vote was taken on it, or its tally is not recorded and a line is missing`,
      ]);
    call.io.out(
      call.json
        ? JSON.stringify(tips, null, 2) + '\n'
        : changesHeading(changesInForce(opened, call.lang), call.lang) + readable(tips, call),
    );
    return 0;
  },
};

function readable(tips: Tips, { lang }: Call): string {
  const locale = { locale: lang };
  if (!tips.quorate) return `${m.tip_no_quorum({}, locale)}\n`;
  const { tally, margin, house, byFaction } = tips;
  const n = (count: number | null): string | number => count ?? '—';
  const row = (name: string, point: TippingPoint) => [
    name,
    n(point.switch),
    n(point.abstain),
    n(point.absent),
    n(point.arrive),
  ];
  const { for: ayes, against, abstaining, notVoting } = tally;
  const head = [
    '',
    m.tip_switch({}, locale),
    m.tip_abstain({}, locale),
    m.tip_absent({}, locale),
    m.tip_arrive({}, locale),
  ];
  return [
    `${m.tip_tally({ tally: [ayes, against, abstaining, notVoting].join(' : '), margin: String(margin), to: outcomeWord(house.to, lang) }, locale)}\n\n`,
    `${table([head, row(m.tip_anyone({}, locale), house), ...byFaction.map((point) => row(point.faction, point))])}\n`,
  ].join('');
}
