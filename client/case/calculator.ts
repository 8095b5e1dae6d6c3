import '../schemaSetup.ts';
import { calculateLive, checkLive, type LiveAnswer, type LiveQuestion } from './liveResults.ts';

/** The worker that calculates what is on the page, so that typing never waits for it. */
addEventListener('message', ({ data: { content, place } }: MessageEvent<LiveQuestion>) => {
  const answer: LiveAnswer = {
    outcome: calculateLive(content, place),
    messages: checkLive(content),
  };
  postMessage(answer);
});
