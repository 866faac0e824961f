/** Zod compiles its schemas with eval unless told otherwise, and our content policy has no eval. Imported before any schema. */
import { z } from 'zod';

z.config({ jitless: true });
