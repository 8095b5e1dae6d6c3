import '../schemaSetup.ts';
import { speak } from '../people/speak.ts';
import { calculateLive, checkLive, type LiveAnswer, type LiveQuestion } from './liveResults.ts';

/** The page that asks names its worker after the language it is read in. */
const isReady = speak(self.name === 'en' ? 'en' : 'sv');

/** The worker that calculates what is on the page, so that typing never waits for it. */
addEventListener('message', ({ data: { content, place, factors } }: MessageEvent<LiveQuestion>) => {
  void isReady.then(() => {
    const answer: LiveAnswer = {
      outcome: calculateLive(content, place, factors),
      messages: checkLive(content),
    };
    postMessage(answer);
  });
});
