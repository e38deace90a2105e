/** Invented records, one for each version of MADR. */
export const VERSION_2 = `# Where the cache lives

* Status: accepted
* Deciders: Ada Reed, Ben Moss
* Date: 2030-01-05

Technical Story: [cache#7](https://tracker.example.org/7), <https://tracker.example.org/8>

## Context and Problem Statement

Every client keeps a cache.
Which process should hold it?

## Decision Drivers

* Short waits
* Good, because cheap, is no reason

## Considered Options

* [Client](https://doc.example.org/client) keeps it
* One server
* None

## Decision Outcome

Chosen option: "One server", because there is one place to look.

### Positive Consequences

* clients get smaller

### Negative Consequences

* one more round trip, because of the network

## Pros and Cons of the Options

### [Client](https://doc.example.org/client) keeps it

As it is today.

* Good, because it needs no network
* Bad, because \`entries[0][1]\` goes stale, see arr[0][1]

### One server

* Good, because one place to look

## Links

* Refined by [ADR-0008](0008-restart.md)
* See [the notes](https://doc.example.org/notes)
`;

export const VERSION_3 = `---
status: superseded by [ADR-0012](0012-ring.md)
date: 2031-02-03
deciders: [Ada Reed, Cy Poe]
consulted: Ben Moss
informed: everyone
---
# Clock of the log

## Context and Problem Statement

Entries are stamped. By which clock?

<!-- This is an optional element. -->
## Considered Options

1. \`steady\` - counts from the start
2. Wall clock

## Decision Outcome

Chosen option: "\`steady\`", because
it never goes back.

### Consequences

* Good, because order is kept
* Bad, because dates must be computed:
  * on each read
  * in each report

## Validation

A test turns the clock back.

## Pros and Cons of the Options

### \`steady\`

* Good, because order is kept
* Neutral, because ["both"](https://doc.example.org/both) need code

### Wall clock

* Bad, because it jumps

## More Information

Nothing yet.
`;

export const VERSION_4 = `---
status: proposed
date: 2032-03-04
decision-makers: Ada Reed
---

# Name of the tool

## Context and Problem Statement

It has none.

## Considered Options

* Short name
* Long name

## Decision Outcome

Chosen option: "Short name", because it is typed often.

### Consequences

* Good, because few letters

### Confirmation

By use.
`;
