import './schemaSetup.ts';
import './styles/tokens.css';
import './styles/base.css';
import './styles/header.css';
import './styles/page.css';
import './styles/caseFrame.css';
import './styles/notice.css';
import './styles/blocks.css';
import './styles/chain.css';
import './styles/plan.css';
import './styles/review.css';
import './styles/tableImport.css';
import './styles/annexPage.css';
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
