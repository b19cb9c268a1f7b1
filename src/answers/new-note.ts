/** The note beside an answer, where it says something that it did not say before; spaces make no difference. */
export function newNote(before: string | undefined, now: string | undefined): string | undefined {
  const note = words(now);
  return note === '' || note === words(before) ? undefined : note;
}

function words(note = ''): string {
  return note.replaceAll(/\s+/g, ' ').trim();
}
