/** Says what was done, with the way back that the log has for it. */
import { toast } from '../parts/toast.js';

/** @import {Bench} from './sprint-prepare.js' */

/** @param {Bench} bench @param {string} text */
export function done(bench, text) {
  const undo = () => {
    const latest = bench.session.slots.log?.find(({ may_undo }) => may_undo);
    if (latest) bench.act('deed_undo', { id: latest.id });
  };
  toast(text, { undo });
}
