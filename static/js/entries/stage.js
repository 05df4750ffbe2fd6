/** Fills the projector's page: waits for the words and the first state, then draws. */
import '../elements/sprint-stage.js';
import { mount } from '../lib/mount.js';

mount('sprint-stage');
