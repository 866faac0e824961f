/** What the template of the delay notice asks, because no record can know it, with answers to it. */
import { typed } from './day';

export type NoticeDays = {
  /** The day on which the city became aware. */
  readonly aware: string;
  /** The new date that the city proposes. */
  readonly proposed: string;
  readonly replyBy: string;
};

/** Answers by question. */
export const delayNotice = ({ aware, proposed, replyBy }: NoticeDays) => ({
  'What is the cause of the delay?': 'The vendor of the booking system has not delivered the interface that sends the prints.',
  'On which day did the City become aware of the delay?': typed(aware),
  'How long will the delay last, as far as you know?': 'about nine weeks',
  'Which new date do you propose?': typed(proposed),
  'What is done until then?': 'Prints go to the bureau on paper every morning.',
  'By which day do you ask for a written reply?': typed(replyBy),
});

/** The same for the sample city, on its practice day. */
export const SAMPLE_NOTICE = delayNotice({ aware: '2010-11-12', proposed: '2011-04-04', replyBy: '2010-12-15' });
