/**
 * A function of plain data alone, with its latest answers at hand: what is asked again is not reckoned again. An answer is handed out
 * more than once, so nobody may change it.
 *
 * @param most how many answers are kept, ≥ 1
 */
export function remembered<Asked, Answer>(
  most: number,
  of: (asked: Asked) => Answer,
): (asked: Asked) => Answer {
  const answers = new Map<string, Answer>();
  return (asked) => {
    const key = JSON.stringify(asked);
    const known = answers.get(key);
    const answer = known ?? of(asked);
    answers.delete(key);
    answers.set(key, answer);
    for (const [oldest] of answers) {
      if (answers.size <= most) break;
      answers.delete(oldest);
    }
    return answer;
  };
}
