/** What stands on every sheet of paper for the room, whatever the framework. */
export const paperWords = {
  dontKnow: "Don't know",
  notApplicable: 'Does not apply, because',
  note: 'Note, and what shows it',
  wouldShow: 'What would show it',
  why: 'Why it is asked',
  about: 'About',
  date: 'Date',
  present: 'Who is in the room',
  dots: '…………………………………………………………',
} as const;
