import '../schemaSetup.ts';
import { speak } from '../people/speak.ts';
import { withParts, type Part } from './changedParts.ts';
import { calculateLive, checkLive, type LiveAnswer, type LiveQuestion } from './liveResults.ts';

/** The page that asks names its worker after the language it is read in. */
const isReady = speak(self.name === 'en' ? 'en' : 'sv');

/** As it was asked last: what has not changed since is the same objects. */
let question: LiveQuestion | null = null;

/** The worker that calculates what is on the page, so that typing never waits for it. */
addEventListener('message', ({ data: parts }: MessageEvent<readonly Part[]>) => {
  const asked = withParts(question, parts) as LiveQuestion;
  question = asked;
  void isReady.then(() => {
    const { content, place, factors } = asked;
    const answer: LiveAnswer = {
      outcome: calculateLive(content, place, factors),
      messages: checkLive(content),
    };
    postMessage(answer);
  });
});
