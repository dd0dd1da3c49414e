/** Whether two words differ by one letter added, left out, changed, or by two neighbours exchanged. */
export function isOneEdit(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  let j = 0;
  while (j < a.length - i && j < b.length - i && a[a.length - 1 - j] === b[b.length - 1 - j]) j++;
  const left = a.slice(i, a.length - j);
  const right = b.slice(i, b.length - j);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

/** Whether a word of a person's name is a slip for another one: at least three letters, the same first, no plural. */
export function isSlip(a: string, b: string): boolean {
  return (
    Math.min(a.length, b.length) >= 3 && a[0] === b[0] && `${a}s` !== b && `${b}s` !== a && isOneEdit(a, b)
  );
}
