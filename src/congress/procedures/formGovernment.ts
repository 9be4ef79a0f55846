import { presentInAll } from '../house.ts';
import { NO_REMARKS, type Procedure } from '../procedure.ts';

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
