/** The room's page: opens the session and hands it to the room. */
import { ready } from '../lib/text.js';
import { pageContent, Session } from '../live/session.js';
import '../elements/sprint-room.js';
import { mount } from '../live/mount.js';

ready.then(() => mount('sprint-room', new Session(pageContent())));
