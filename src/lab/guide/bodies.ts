import * as m from '../../text/paraglide/messages.js';
import { apportionmentWord } from '../../text/apportionmentWord.ts';
import { inEvery } from '../../text/words.ts';
import { APPORTIONMENT_METHODS } from '../../voting/apportionment/methods.ts';
import { isBody, MODEL_METHOD, sizeOf } from '../bodies.ts';
import { asking, say, stepOptions, type Offer, type Point } from './point.ts';

/** The seats of a body given by a method, whatever was agreed. */
export const method = (point: Point): Offer => {
  const options = stepOptions(point, ({ proceeding }) => isBody(proceeding) && sizeOf(proceeding) !== null);
  return {
    id: 'method',
    group: 'bodies',
    title: say(m.guide_method),
    why: options.length > 0 ? null : say(m.guide_why_no_body),
    form: asking((form) => {
      const id = form.choice('step', say(m.guide_which_body), options);
      const name = form.choice(
        'method',
        say(m.guide_which_method),
        APPORTIONMENT_METHODS.map((one) => ({
          id: one.id,
          label: inEvery((locale) => apportionmentWord(one.id, locale)),
        })),
        MODEL_METHOD,
      );
      return id === undefined || name === undefined ? null : { do: 'method', id, method: name };
    }),
  };
};
