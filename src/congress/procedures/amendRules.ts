import { NO_REMARKS, type Procedure } from '../procedure.ts';
import { quorumOf } from '../rules.ts';

/** Sets the majority rule or the quorum of later divisions. */
export const amendRules: Procedure<'amend-rules'> = {
  refuse: (_, { rule }, course) =>
    rule !== undefined && !course.rules.has(rule) ? { code: 'unknown-rule', rule } : null,
  hold(house, { rule, quorum }) {
    if (rule !== undefined) house.rule = rule;
    if (quorum !== undefined) house.quorum = quorumOf(quorum);
    return NO_REMARKS;
  },
};
