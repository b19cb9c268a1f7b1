/**
 * Whether an owner looks like a person, who may leave, where a role is asked for: two or three capitalised words, none
 * of them the word for a post or for people. A post may follow: "Jane Smith, COO".
 */
export function looksLikeAName(owner: string, knownRoles: readonly string[]): boolean {
  const [name = ''] = owner.split(/[,(]/);
  const words = name.trim().split(/\s+/);
  const isCapitalised = words.every((word) => /^\p{Lu}[\p{L}'’.-]*\p{Ll}[\p{L}'’.-]*$/u.test(word));
  if (!isCapitalised || words.length < 2 || words.length > 3) return false;
  const known = new Set([
    ...posts.split(/\s+/),
    ...knownRoles.flatMap((role) => role.toLowerCase().split(/\W+/)),
  ]);
  return !words.some((word) =>
    word
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .some((part) => known.has(part) || known.has(part.replace(/s$/, ''))),
  );
}

const posts = `accountant administrator adviser advisor agency analyst architect assistant associate authority board
  bureau cabinet caldicott captain chair chairman chairwoman champion chief clerk clinician committee company
  consultant controller coordinator council counsel councillor data dean department deputy designer desk developer
  digital director directorate division doctor engineer estates executive finance founder governance governor group
  guardian head human information lead leader librarian manager mayor medical member midwife minister ministry nurse
  nursing office officer operations operator organiser owner panel partner partnership people planner policy president
  principal procurement product programme project quality registrar representative research researcher resources
  scientist secretariat secretary section security senior service services specialist staff steward strategy student
  superintendent supervisor surgeon systems teacher team technician technology transformation treasurer trust trustee
  unit user vice worker`;
