/** A function of something that never changes, worked out once for as long as somebody has it. */
export function oncePer<Subject extends object, Answer>(
  workOut: (subject: Subject) => Answer,
): (subject: Subject) => Answer {
  const answers = new WeakMap<Subject, { readonly answer: Answer }>();
  return (subject) => {
    const known = answers.get(subject);
    if (known !== undefined) return known.answer;
    const answer = workOut(subject);
    answers.set(subject, { answer });
    return answer;
  };
}
