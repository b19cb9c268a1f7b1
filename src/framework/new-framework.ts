export interface NewFramework {
  readonly id: string;
  /** Where an editor finds the schema, from the file. */
  readonly schema: string;
}

/** The text of a small framework that is sound as it is, to be changed into another; ends in one newline. */
export function newFramework({ id, schema }: NewFramework): string {
  return `# yaml-language-server: $schema=${schema}
#
# A framework to change into yours: three principles about meetings. It is sound as it stands.
# After a change, ask whether it still is: wgll validate, with the path of this file or its folder.

version: 1                 # of this kind of file; always 1
id: ${id}
edition: "1.0"             # a new one whenever questions change, so that old answers stay readable
title: What good meetings look like
summary: Four questions about the last five meetings of one team.
unit: team                 # what a sheet of answers is about: a team, a service, an organisation

# What every level means, from the lowest up. The first is 0.
scale:
  levels:
    - { name: Not yet, means: Nobody does it. }
    - { name: In pockets, means: A few people do it because they care. }
    - { name: Normal here, means: It is done in most cases without anybody asking. }
    - { name: Holds under pressure, means: It is done every time and was when time was short. }

# Words for a value between two levels. They begin at the lowest level and leave no gap.
bands:
  - { name: Mostly not yet, from: 0 }
  - { name: Taking hold, from: 1 }
  - { name: Mostly normal here, from: 2 }

# What makes it hard. Recorded beside an answer, and no part of the score.
barriers:
  - id: time
    title: Time
    means: One meeting begins when another ends.
    who: Ours to change
    first-moves: [Let every meeting of an hour end ten minutes early for a month.]

principles:
  - id: purpose
    title: Every meeting has a purpose
    short: A purpose       # up to 24 characters, for tables
    statement: People know before they come what is to be decided.
    questions:
      - id: purpose-invitation
        title: What the invitation says       # up to 32 characters, for tables
        ask: What did the last five invitations say about the purpose?
        why: Without a purpose nobody can prepare, and nobody can tell when the meeting may end.
        levels:            # each is true or it is not; a stranger could check it in a day
          0: None of the last five invitations says what the meeting is for.
          1: One or two of the last five say in a sentence what the meeting is for.
          2: At least three of the last five say what is to be decided, and link what there is to read.
          3: All of the last five say so. At least one meeting was called off for want of a decision to take.
        next:              # the first move from each level
          0: Add one line to the next invitation, "We meet to decide ...".
          1: Ask whoever invites most often to write that line for a month.
          2: Call off the next meeting for which nobody can write that line.
        evidence: [The last five invitations]

  - id: people
    title: Those who can decide are there
    short: Who is there
    statement: Nothing waits for somebody who was not in the room.
    questions:
      - id: people-decider
        title: Somebody who can decide
        ask: In how many of the last five meetings could those present decide?
        why: A decision that has to be taken again elsewhere costs the time of everybody who came.
        levels:
          0: Nobody knows who may decide. Decisions are taken later, elsewhere.
          1: In one or two of the last five somebody present could decide.
          2: In at least three of the last five somebody named in the invitation was there and decided.
          3: In all of the last five. When that person was away, a deputy decided and it stood.
        next:
          0: Before the next meeting, ask who may decide its first item, and invite that person.
          1: Write the name of who decides into the next three invitations.
          2: Name a deputy for each person who decides.
        evidence: [The invitations, The notes of who was there]

  - id: decisions
    title: Decisions are kept
    short: Decisions
    statement: What was decided can be found a year later, and was done.
    questions:
      - id: decisions-done
        title: What became of them
        ask: What became of the last five decisions?
        why: People stop coming to decide when nothing comes of it.
        levels:
          0: Nobody can name the last five decisions.
          1: At least one of them is written down with an owner.
          2: At least three of them are written down with an owner and a date, and were done.
          3: All of them were done or taken back on purpose, also in the busiest month.
        next:
          0: End the next meeting by writing down one decision, its owner and its date.
          1: Begin the next meeting with what became of the last decisions.
          2: Take back one decision that nobody will carry out, and say why.
        evidence: [The list of decisions, with owners and dates]
      - id: decisions-list
        title: One list for everybody
        ask: Is there one list of decisions that everybody can open?
        why: A decision in somebody's mailbox is known to two people.
        kind: yes-no       # also: scale, elements, choice, share, text
        next: { 0: "Put the last five decisions on one page, and send everybody the link." }
        evidence: [The list itself]
`;
}
