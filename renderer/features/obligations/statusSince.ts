/** The form of every change of status: since when, and why. */
import { type Day, TypedDay } from '@domain/day';
import { Reason } from '@domain/obligation';
import { z } from 'zod';

export const statusSince = (today: Day) =>
  z.strictObject({ since: TypedDay.refine((since) => since <= today, 'This day is after today. Type the day on which it came to be so.'), reason: Reason });
