/** What a report's body may use: its own elements, restyled, and four components. */
import BareTable from './BareTable.astro';
import Funding from './Funding.astro';
import H2 from './H2.astro';
import H3 from './H3.astro';
import H4 from './H4.astro';
import Note from './Note.astro';
import Table from './Table.astro';
import Trend from './Trend.astro';

export const bodyComponents = { h2: H2, h3: H3, h4: H4, table: BareTable, Funding, Note, Table, Trend };
