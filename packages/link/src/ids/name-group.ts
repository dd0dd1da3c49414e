/** The id of a statement or incident that began with this quotation or event: the same hash, another letter. */
export const toGroupId = (letter: "s" | "i", member: string): string => letter + member.slice(1);

/**
 * Id of a group; `isLive` says of an id whether the release before had it. A group that an earlier release named keeps
 * that name, whoever has joined it since; else it is named after its first member that an earlier release had, else after
 * its first. No two groups share a member, nor a name.
 */
export function nameGroup(
  letter: "s" | "i",
  members: readonly string[],
  isLive: (id: string) => boolean,
): string {
  const named = members.find((member) => isLive(toGroupId(letter, member)));
  const known = members.find(isLive);
  return toGroupId(letter, named ?? known ?? (members[0] as string));
}
