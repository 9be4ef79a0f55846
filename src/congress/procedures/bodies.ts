import { onElection } from '../charterRemarks.ts';
import { presentInAll } from '../house.ts';
import { NO_REMARKS, type Procedure } from '../procedure.ts';

/** Elects the Central Executive Committee: what the source records, or what a method makes of the house. */
export const electCec: Procedure<'elect-cec'> = {
  refuse: (house) => (presentInAll(house) === 0 ? { code: 'nobody-present' } : null),
  hold(house, proceeding, course) {
    const { total, seats = {}, chair } = proceeding;
    house.cec = { total, seats, chair: chair ?? null };
    return onElection(proceeding, total, course);
  },
};

/** Approves a slate of posts and holders, or lets commissars go; posts may stay empty. */
export const formGovernment: Procedure<'form-government'> = {
  refuse: (house) => (presentInAll(house) === 0 ? { code: 'nobody-present' } : null),
  hold(house, { posts = [], leave = [] }) {
    const kept = (house.government?.posts ?? []).filter(({ id }) => !posts.some((post) => post.id === id));
    const slate = posts.map(({ id, title, holder, chair = false }) => ({ id, title, holder, chair }));
    const formed = [...kept, ...slate].map((post) =>
      leave.includes(post.id) ? { ...post, holder: null } : post,
    );
    house.government = { chair: formed.find((post) => post.chair)?.holder ?? null, posts: formed };
    return NO_REMARKS;
  },
};
