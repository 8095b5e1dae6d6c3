import './schemaSetup.ts';
import './styles/tokens.css';
import './styles/base.css';
import './styles/layout.css';
import './styles/controls.css';
import './styles/tables.css';
import './styles/charts.css';
import './styles/check.css';
import './styles/theme.css';
import './styles/why.css';
import './styles/print.css';
import './styles/forced.css';
import { speakToReader } from './people/readerLanguage.ts';

await speakToReader();
// Only now: a page takes its texts as it is read in.
await import('./page.tsx');
