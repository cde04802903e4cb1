/** The lists that are in force where a folder has none of its own, for archives made in tests. */
import type { Corpus } from '../../src/report/archive.ts';
import { organisationKinds, subjects } from '../../src/report/schema/registries.ts';
import kinds from '../../src/corpus/standard/organisation-kinds.json' with { type: 'json' };
import subjectList from '../../src/corpus/standard/subjects.json' with { type: 'json' };

export const standardLists: Pick<Corpus, 'subjects' | 'organisationKinds' | 'regions'> = {
  subjects: new Map(subjects.parse(subjectList).map((one) => [one.id, one])),
  organisationKinds: new Map(organisationKinds.parse(kinds).map((one) => [one.id, one])),
  regions: new Map(),
};
