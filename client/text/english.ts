import { learn } from '../../server/vocabulary/text/language.ts';
import { learnEnglish } from '../../server/vocabulary/text/learnEnglish.ts';
import * as english from './en.ts';
import * as swedish from './sv.ts';

learnEnglish();
learn(swedish, english);
