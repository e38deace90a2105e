import { fileURLToPath } from 'node:url';
import { fileText } from '../../src/check/file-text.ts';
import { readDataFolder } from '../../src/files/read-data.ts';
import { readTemplates } from '../../src/files/read-templates.ts';
import { type Io, realIo } from '../../src/io.ts';
import type { DataFolder } from '../../src/model/files.ts';
import { FORMS, type Form } from '../../src/model/template.ts';
import type { Setting } from '../../src/render/renderer.ts';

/** The project's own folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Data files by their path. */
export type Files = Readonly<Record<string, string>>;

/** A data folder as the reader of files hands it over. */
export function folderOf(files: Files): DataFolder {
  const paths = Object.keys(files).sort();
  return { name: 'data', files: paths.map((path) => ({ path, text: files[path] ?? '' })), unread: [] };
}

/** The data that the project ships. */
export function shippedFolder(): DataFolder {
  return readDataFolder(outside(), 'data');
}

/** The data of a case in `test/cases`. */
export function caseFolder(name: string): DataFolder {
  return readDataFolder({ ...realIo(), cwd: `${ROOT}/test/cases/${name}/in` }, 'data');
}

/** The shipped templates, for these forms. */
export function setting(forms: readonly Form[] = FORMS, width = 72): Setting {
  return { templates: readTemplates(outside()), forms, width };
}

function outside(): Io {
  return { ...realIo(), cwd: ROOT };
}

/** An invented question with nothing wrong in it: every state of a cell, every kind of file, every form of a sentence. */
export const SHED: Files = {
  'site.yaml': fileText`
    format: 1
    title: Debates of a garden club
    archive: https://mail.example.org/r/%s
    edit: https://git.example.org/edit/%s
    archives: []
  `,
  'people.yaml': fileText`
    ada:
      name: Ada Reed
      role: keeper of the tools
      org: Allotment Nine
      also: ["Reed, Ada"]
    ben:
      name: Ben Moss
    cleo:
      name: Cleo Moss
    dan:
      name: Dan Hidden
      withdrawn: true
  `,
  'criteria.yaml': fileText`
    cost:
      name: Cost
      asks: How much is it a year?
    looks:
      name: Looks
    keeps:
      name: Lasts
      asks: How many winters?
    who:
      name: Who paints
    smell:
      name: Smell
  `,
  'shed/rfc.md': fileText`
    ---
    title: Paint of the shed
    question: What is the shed painted with?
    status: decided
    tags: [shed, paint]
    ladder: from none to thick
    status-quo: bare
    outcome: oil
    criteria:
      - cost
      - { id: looks, must: neutral, because: it stands at the gate }
      - keeps
      - who
      - smell
    from: start
    threads: [<start@example.org>]
    refines: fence
    sources:
      start: <start@example.org>
      winter: mid:winter@example.org
      price: https://mail.example.org/r/price%40example.org
      tin: https://shop.example.org/tin
      vote: <vote@example.org>
    ---
    The boards are grey, [says the first mail][start].

    ## Positions

    - ada opposes lime, because ["it washes off"][winter]
    - ben accepts oil + bare, if the tins are paid, says ada, because [so he said][price]
    - cleo is neutral on tar, our reading, because she was away
    - ben supports oil, because ["it lasts"][winter]
    - dan opposes oil, because it drips <drip@example.org>

    ## Outcome

    Oil it is: ["two coats"][vote].

    ## Later

    1. Buy [the tin][tin].
    2. Wait for May.
  `,
  'shed/options/1-bare.md': fileText`
    ---
    title: no paint
    ---
    Grey boards, *as they are*.

    - Very good for cost, because nothing is bought
    - Bad for looks, says ada, because ["grey and sad"][winter]
    - Neutral for looks, says ben, because ["it is a shed"][winter]
    - Very bad for keeps, says ben, because ["two winters"][winter]
    - Who is nobody, because nobody must [start][start]
    - Not applicable to smell, because wood is wood [start][start]
  `,
  'shed/options/2-oil.md': fileText`
    ---
    title: linseed oil
    ---
    - Neutral for cost, says ada, because ["a tin a year"][price]
    - Good for cost, says ada, because ["less than I thought"][price]
    - Very good for looks, says cleo, because ["warm"][winter]
    - Good for looks, says ben, because ["fine"][winter]
    - Unknown for keeps, because [nobody has tried][winter]
    - Who is the club, our reading, because it has the brushes
    - Good for who, says ada, because ["many hands"][vote]
    - Bad for who, says ben, because ["few come"][vote]
    - Good, because it is there
  `,
  'shed/options/3-lime.md': fileText`
    ---
    title: lime wash
    label: L
    ---
    - Very bad for cost, says ben, because ["dear"][price]
    - Bad for cost, our reading, because it must be slaked
    - Unknown for looks, because nobody painted one
    - Not applicable to keeps, because it is redone each year
    - Who is a mason, says ada, because ["not us"][vote]
    - Good for smell, if it has dried, says cleo, because ["fresh"][vote]
  `,
  'shed/options/10-tar.md': fileText`
    ---
    title: tar
    ---
    - Very good for keeps, says ada, because ["forever"][winter]
    - Very bad for smell, says ben, because ["forever"][winter]
    - Bad, says cleo, because ["the bees"][vote]
  `,
  'shed/citations.lock.json': `${JSON.stringify(
    {
      format: 1,
      messages: {
        'start@example.org': { from: 'Ada Reed', date: '2001-02-03T04:05:06Z', subject: 'The shed' },
        'winter@example.org': { from: 'Ben Moss', date: '2001-02-04T04:05:06Z', subject: 'Re: The shed' },
        'vote@example.org': { from: 'Cleo Moss', subject: 'Vote', digest: 'a'.repeat(64) },
      },
    },
    null,
    2,
  )}\n`,
  'fence/rfc.md': fileText`
    ---
    title: Wood of the fence
    question: Which wood?
    status: open
    criteria: [cost]
    ---
    The shed stands at the fence.
  `,
  'fence/options/1-larch.md': fileText`
    ---
    title: larch
    ---
    - Good for cost, says ada, because it grows here <larch@example.org>
  `,
  'fence/options/2-oak.md': fileText`
    ---
    title: oak
    ---
    - Bad for cost, says ben, because it does not <oak@example.org>
  `,
};
