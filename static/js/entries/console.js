/** Fills the console's page: waits for the words and the first state, then draws. */
import '../elements/sprint-console.js';
import { mount } from '../lib/mount.js';

mount('sprint-console');
